import 'server-only'
import { rm } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse, type Result } from '@/lib/core/result'
import type { KeptType, StoredFile } from './model'
import { keepFile } from './storage/keep-file'
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
  try {
    return ok(await keepFile(received, { agencyId, name, mediaType, provenance: 'ISSUED', verdict: 'CLEAN', sentSha256: null }, now))
  } finally {
    await rm(received.path, { force: true })
  }
}
