import 'server-only'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { rootFile, rootName } from './model/roots'
import { rootHash } from './sealing/hashes'

/**
 * Writes every root that the folder has not yet into it, one file each, and never over a file that is there: after a
 * restore of an older backup the later roots stay, and say what is missing.
 */
export async function exportRoots(actor: Actor, { folder }: { folder: string }) {
  if (actor.kind !== 'system') return refuse('not-found')
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  const roots = await db.auditRoot.findMany({ orderBy: { sequence: 'asc' } })
  let written = 0
  for (const root of roots) {
    const name = rootName(root.sequence, dayOf(root.signedAt), rootHash(root.document))
    if (there.has(name)) continue
    await writeFile(join(folder, name), rootFile(root), { flag: 'wx' })
    written += 1
  }
  return ok({ written })
}
