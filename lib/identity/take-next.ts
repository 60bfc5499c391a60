import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { TakeNextInput } from './schema/team'
import { eventOf } from './team/event-of'

/** A helper calls the next number of the line; of two at once each gets another. Whom they had before counts as helped. Refuses 'nobody-waits'. */
export function takeNext(actor: Actor, { eventId }: TakeNextInput, now: Date) {
  return inTransaction(async (tx) => {
    const at = await eventOf(tx, actor, eventId, now)
    if (!at) return refuse('not-found')
    const [next] = await tx.$queryRaw<{ id: string; number: number }[]>`
      UPDATE help_turns SET state = 'CALLED', helper_id = ${at.helperId}::uuid, called_at = ${now}::timestamptz
      WHERE id = (SELECT id FROM help_turns WHERE event_id = ${eventId}::uuid AND state = 'WAITING' ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, number`
    if (!next) return refuse('nobody-waits')
    await tx.helpTurn.updateMany({ where: { eventId, helperId: at.helperId, state: 'CALLED', id: { not: next.id } }, data: { state: 'DONE', endedAt: now } })
    return ok({ eventId, number: next.number })
  })
}
