import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordAudit } from '../record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { SignedRoot } from '../model/chains'
import { readRootFile, rootFile, rootName } from '../model/roots'
import { mayKeepRoots } from '../policy'
import { rootHash } from '../sealing/hashes'

/** The latest signed roots, newest first. `hash` in hex. */
export async function listRoots(actor: Actor) {
  if (!mayKeepRoots(actor)) return []
  const roots = await db.auditRoot.findMany({ orderBy: { sequence: 'desc' }, take: 10 })
  return roots.map(({ sequence, signedAt, document, publicKey }) => ({ sequence, signedAt, publicKey, hash: rootHash(document) }))
}

/** A root as a file to keep, the latest where no number is given; that it was taken is recorded. Null where there is none. */
export async function takeRoot(actor: Actor, sequence: number | null, now: Date): Promise<{ name: string; content: string } | null> {
  if (!mayKeepRoots(actor)) return null
  const root = await db.auditRoot.findFirst({ where: sequence === null ? {} : { sequence }, orderBy: { sequence: 'desc' } })
  if (!root) return null
  await recordAudit(db, { actor, at: now, action: 'audit.root.take', subject: { kind: 'audit-root', id: String(root.sequence) } })
  return { name: rootName(root.sequence, dayOf(root.signedAt), rootHash(root.document)), content: rootFile(root) }
}

/** The roots that were exported to a folder; files that are none are named, since a spoilt root proves nothing. */
export async function readExportedRoots(actor: Actor, folder: string): Promise<{ roots: readonly SignedRoot[]; unreadable: readonly string[] } | null> {
  if (actor.kind !== 'system') return null
  const names = await readdir(folder).catch(() => [])
  const read = await Promise.all(names.sort().map(async (name) => ({ name, root: readRootFile(await readFile(join(folder, name), 'utf8')) })))
  return { roots: read.flatMap(({ root }) => root ?? []), unreadable: read.filter(({ root }) => root === null).map(({ name }) => name) }
}
