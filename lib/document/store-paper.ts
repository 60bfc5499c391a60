import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { safeName } from './model'
import { contentFor, keepBytes } from './storage/content'

type Paper = { readonly agencyId: string; readonly name: string; readonly bytes: Uint8Array; readonly now: Date }

/**
 * Keeps a PDF that the product made, as part of the caller's transaction. The bytes are kept before the commit, so a row
 * never names what is not there; what a rollback leaves without a row, `sweepStrays` takes.
 */
export async function storePaper(tx: Tx, { agencyId, name, bytes, now }: Paper): Promise<{ id: string }> {
  const file = { id: newId(), sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
  const content = await contentFor(tx, { ...file, verdict: 'CLEAN' })
  await keepBytes(content, () => Readable.from([bytes]))
  await tx.storedContent.updateMany({ where: { id: content.id, keptAt: null }, data: { keptAt: now } })
  await tx.storedFile.create({
    data: { ...file, agencyId, contentId: content.id, mediaType: 'application/pdf', name: safeName(name, 'application/pdf'), provenance: 'ISSUED', state: 'CLAIMED', storedAt: now },
  })
  return { id: file.id }
}
