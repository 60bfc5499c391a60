import 'server-only'
import { rm } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { contentFor, fromFile, keepBytes } from './storage/content'
import { plainFile } from './storage/disk'

const batch = 200

/**
 * Encrypts what a version without encryption left plain under DATA_DIR/files, and takes the plain bytes away. Readers are
 * served all the while. May be repeated. For the system only.
 * @returns how many contents were encrypted
 */
export async function encryptFiles(actor: Actor, _input: Readonly<Record<string, never>>, now: Date): Promise<Result<{ readonly encrypted: number }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  let encrypted = 0
  for (;;) {
    const plain = await db.storedFile.findMany({ where: { contentId: null }, distinct: ['sha256'], select: { sha256: true, bytes: true }, take: batch })
    if (plain.length === 0) return ok({ encrypted })
    for (const one of plain) await encrypt(one, now)
    encrypted += plain.length
  }
}

async function encrypt({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }, now: Date): Promise<void> {
  const { value: content } = await inTransaction(async (tx) => ok(await contentFor(tx, { sha256, bytes, verdict: 'CLEAN' })))
  await keepBytes(content, fromFile(plainFile(sha256)))
  await inTransaction(async (tx) => {
    await tx.storedContent.updateMany({ where: { id: content.id, keptAt: null }, data: { keptAt: now } })
    return ok(await tx.storedFile.updateMany({ where: { sha256, contentId: null }, data: { contentId: content.id } }))
  })
  // After the commit: until then somebody may read them.
  await rm(plainFile(sha256), { force: true })
}
