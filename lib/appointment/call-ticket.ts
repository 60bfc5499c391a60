import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayReceive } from './policy'
import type { CallTicketInput } from './schema'

/**
 * Calls the next number to a counter, by the order of model/waiting. A number that a colleague is calling at this very
 * moment is passed over, so that two who press at once never get the same one. Who still has somebody at the counter
 * finishes first: 'in-hand'. Nobody waits: 'nobody-waits'.
 */
export function callTicket(actor: Actor, { agencyId, counter, letters }: CallTicketInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official' || !mayReceive(actor, agencyId)) return refuse('not-found')
    const { officialId } = actor
    // Two presses of one official come one after the other.
    await tx.$queryRaw`SELECT 1 FROM officials WHERE id = ${officialId}::uuid FOR NO KEY UPDATE`
    if (await closesYesterdays(tx, officialId, dayOf(now), now)) return refuse('in-hand')

    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM queue_tickets
      WHERE agency_id = ${agencyId}::uuid AND day = ${dayOf(now)}::date AND state = 'WAITING' AND (${letters.length === 0} OR letter = ANY(${letters}))
      ORDER BY coalesce(priority_at <= ${now}, false) DESC, CASE WHEN priority_at <= ${now} THEN priority_at END, queued_at, letter, number
      LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (!next) return refuse('nobody-waits')
    const { id } = next
    const { firstCalledAt } = await tx.queueTicket.findUniqueOrThrow({ where: { id }, select: { firstCalledAt: true } })
    await tx.queueTicket.update({
      where: { id },
      data: { state: 'CALLED', counter, officialId, calledAt: now, firstCalledAt: firstCalledAt ?? now, calls: { increment: 1 } },
    })
    await recordAudit(tx, { actor, at: now, action: 'ticket.call', subject: { kind: 'ticket', id }, agencyId, detail: { counter } })
    return ok({ ticketId: id })
  })
}

/** Whether the official has a number of today in hand; one forgotten on an earlier day is closed. */
async function closesYesterdays(tx: Parameters<Parameters<typeof inTransaction>[0]>[0], officialId: string, today: string, now: Date): Promise<boolean> {
  const inHand = { officialId, state: { in: ['CALLED', 'SERVING'] as ('CALLED' | 'SERVING')[] } }
  await tx.queueTicket.updateMany({ where: { ...inHand, day: { lt: new Date(`${today}T00:00:00Z`) } }, data: { state: 'DONE', closedAt: now } })
  return (await tx.queueTicket.count({ where: inHand })) > 0
}
