import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { type KeptType, type Provenance, safeName, type StoredFile } from '../model'
import { contentFor, fromFile, keepBytes } from './content'
import type { Received } from './receive'

type About = { readonly agencyId: string; readonly name: string; readonly mediaType: KeptType; readonly provenance: Provenance; readonly verdict: 'CLEAN' | 'HELD'; readonly sentSha256: string | null }

/** Makes a row, PENDING, of what was received, and keeps its bytes. */
export async function keepFile({ path, sha256, bytes }: Received, about: About, now: Date): Promise<StoredFile> {
  const { agencyId, mediaType, provenance, sentSha256 } = about
  const file = { id: newId(), name: safeName(about.name, mediaType), mediaType, bytes, sha256 }
  // First the row, then the bytes: what a crash leaves between the two is a row that the sweep takes, never bytes that
  // nobody knows of.
  const { value: content } = await inTransaction(async (tx) => {
    const found = await contentFor(tx, { ...file, verdict: about.verdict })
    await tx.storedFile.create({ data: { ...file, agencyId, provenance, sentSha256, contentId: found.id, state: 'PENDING', storedAt: now } })
    return ok(found)
  })
  await keepBytes(content, fromFile(path))
  await inTransaction(async (tx) => ok(await tx.storedContent.updateMany({ where: { id: content.id, keptAt: null }, data: { keptAt: now } })))
  return { ...file, verdict: content.verdict }
}
