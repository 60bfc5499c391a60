import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse, type Result } from '@/lib/core/result'
import { findUpload } from './queries'
import { writePartial } from './storage/partial'

type AppendUploadInput = {
  readonly uploadId: string
  /** How many bytes its sender believes to be there. */
  readonly offset: number
  /** No longer than what is missing: bound it at the door. */
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Adds a piece to an upload of one's own. What came in before the line was cut counts.
 * Refuses 'wrong-place' where another number of bytes is there.
 */
export async function appendUpload(actor: Actor, { uploadId, offset, content }: AppendUploadInput, now: Date): Promise<Result<{ readonly received: number }, 'not-found' | 'wrong-place'>> {
  const upload = await findUpload(actor, uploadId, now)
  if (upload?.state !== 'RECEIVING') return refuse('not-found')
  if (upload.received !== offset) return refuse('wrong-place')
  return ok({ received: await writePartial(uploadId, offset, content) })
}
