import 'server-only'
import { rm } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse, type Result } from '@/lib/core/result'
import { type KeptType, safeName, type StoredFile } from './model'
import { disk } from './storage/disk'
import { lockContent } from './storage/lock'
import { receive, type Source } from './storage/receive'

type Product = { readonly agencyId: string; readonly name: string; readonly mediaType: KeptType; readonly content: Source }

/**
 * Keeps a file that the portal made, as it is written: of any size, for memory does not hold it. It is then PENDING, as
 * what people hand in: unless a domain claims it, it is swept. For the system only.
 */
export async function storeProduct(actor: Actor, { agencyId, name, mediaType, content }: Product, now: Date): Promise<Result<StoredFile, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  const received = await receive(content, Infinity)
  if (received === null) return refuse('not-found')
  const { sha256, bytes } = received
  const file: StoredFile = { id: newId(), name: safeName(name, mediaType), mediaType, bytes, sha256 }
  try {
    const row = await inTransaction(async (tx) => {
      await lockContent(tx, sha256)
      await tx.storedFile.create({ data: { ...file, agencyId, provenance: 'ISSUED', state: 'PENDING', storedAt: now } })
      return ok(file)
    })
    await disk.keep(sha256, received.path)
    return row
  } finally {
    await rm(received.path, { force: true })
  }
}
