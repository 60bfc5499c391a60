import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { holderOf } from './policy'
import { removePartial } from './storage/partial'

/** Gives up an upload of one's own that is not finished, with what came in of it. */
export async function dropUpload(actor: Actor, { uploadId }: { readonly uploadId: string }): Promise<Result<{ readonly uploadId: string }, 'not-found'>> {
  const begunById = holderOf(actor)
  if (begunById === null) return refuse('not-found')
  const { count } = await db.upload.deleteMany({ where: { id: uploadId, begunById, state: 'RECEIVING' } })
  if (count === 0) return refuse('not-found')
  await removePartial(uploadId)
  return ok({ uploadId })
}
