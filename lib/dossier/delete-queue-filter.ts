import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { QueueFilterInput } from './schema/queue'

/** Forgets one of the official's own ways of looking. */
export function deleteQueueFilter(actor: Actor, input: QueueFilterInput, _now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const { count } = await tx.savedQueueFilter.deleteMany({ where: { id: input.filter, officialId: actor.officialId } })
    return count === 0 ? refuse('not-found') : ok({ id: input.filter })
  })
}
