import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, fromDateColumn, momentOf, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'

/**
 * The filing day where a member of the team of its agency helps; null for anybody else, and for a day that is over: nothing
 * is done there after its end.
 */
export async function eventOf(tx: Pick<Tx, 'helpEvent' | 'teamMember'>, actor: Actor, eventId: string, now: Date) {
  if (actor.kind !== 'citizen' || actor.helpedBy) return null
  const event = await tx.helpEvent.findUnique({ where: { id: eventId } })
  const today = dayOf(now)
  if (!event || fromDateColumn(event.day) !== today || now >= momentOf(today, event.closesMinute)) return null
  const day = toDateColumn(today)
  const inForce = { revokedAt: null, fromDay: { lte: day }, toDay: { gte: day } }
  const member = await tx.teamMember.count({ where: { agencyId: event.agencyId, personId: actor.personId, ...inForce } })
  return member > 0 ? { event, helperId: actor.personId } : null
}
