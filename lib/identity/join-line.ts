import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import type { JoinLineInput } from './schema/team'
import { eventOf } from './team/event-of'

/** The most who may be put in line in one day. */
const most = 500

/** Puts somebody in the line of today's filing day, under the next number. Refuses 'line-full'. */
export function joinLine(actor: Actor, { eventId, initial }: JoinLineInput, now: Date) {
  return inTransaction(async (tx) => {
    const at = await eventOf(tx, actor, eventId, now)
    if (!at) return refuse('not-found')
    // One after the other: two who come at once get two numbers.
    await tx.$queryRaw`SELECT 1 FROM help_events WHERE id = ${eventId}::uuid FOR UPDATE`
    const last = await tx.helpTurn.aggregate({ where: { eventId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    if (number > most) return refuse('line-full')
    await tx.helpTurn.create({ data: { id: newId(), eventId, number, initial, joinedAt: now } })
    return ok({ eventId, number })
  })
}
