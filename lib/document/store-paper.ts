import 'server-only'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { safeName } from './model'
import { disk, incomingFolder } from './storage/disk'
import { lockContent } from './storage/lock'

type Paper = { readonly agencyId: string; readonly name: string; readonly bytes: Uint8Array; readonly now: Date }

/**
 * Keeps a PDF that the product made, as part of the caller's transaction. The bytes are on the disk before the commit, so
 * a row never names what is not there; after a rollback they lie under their hash without a row, and the next attempt,
 * which makes the same bytes, finds them.
 */
export async function storePaper(tx: Tx, { agencyId, name, bytes, now }: Paper): Promise<{ id: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = newId()
  await lockContent(tx, sha256)
  await tx.storedFile.create({
    data: { id, agencyId, sha256, bytes: bytes.byteLength, mediaType: 'application/pdf', name: safeName(name, 'application/pdf'), provenance: 'ISSUED', state: 'CLAIMED', storedAt: now },
  })
  await mkdir(incomingFolder(), { recursive: true })
  const incoming = path.join(incomingFolder(), id)
  await writeFile(incoming, bytes, { flush: true })
  await disk.keep(sha256, incoming)
  return { id }
}
