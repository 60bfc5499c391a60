import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type Day, dayOf, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { HelpEvent } from '@/prisma/generated/client'
import { mayAdminister } from '../policy'
import { eventOf } from '../team/event-of'

export type EventRow = Pick<HelpEvent, 'id' | 'name' | 'place' | 'opensMinute' | 'closesMinute'> & { readonly day: Day }

const rowOf = ({ id, name, place, day, opensMinute, closesMinute }: HelpEvent): EventRow =>
  ({ id, name, place, day: fromDateColumn(day), opensMinute, closesMinute })

/** The filing days of an agency from today on, the next first; empty for anybody but its administrators. */
export async function listEvents(actor: Actor, agencyId: string, now: Date): Promise<readonly EventRow[]> {
  if (!mayAdminister(actor, agencyId)) return []
  return (await db.helpEvent.findMany({ where: { agencyId, day: { gte: toDateColumn(dayOf(now)) } }, orderBy: { day: 'asc' } })).map(rowOf)
}

/** Today's filing days at which the citizen helps, while they last. */
export async function listEventsToHelpAt(actor: Actor, now: Date): Promise<readonly EventRow[]> {
  if (actor.kind !== 'citizen') return []
  const events = await db.helpEvent.findMany({ where: { day: toDateColumn(dayOf(now)) }, orderBy: { opensMinute: 'asc' } })
  const mine = await Promise.all(events.map(async ({ id }) => (await eventOf(db, actor, id, now)) !== null))
  return events.filter((_, index) => mine[index]).map(rowOf)
}

export type Line = {
  readonly event: EventRow
  /** By number; whose state is CALLED has a helper, `mine` where it is who asks. */
  readonly turns: readonly { readonly id: string; readonly number: number; readonly initial: string; readonly state: 'WAITING' | 'CALLED'; readonly mine: boolean }[]
  readonly done: number
}

/** The line of a filing day, for whoever helps there while it lasts; null for anybody else. */
export async function findLine(actor: Actor, eventId: string, now: Date): Promise<Line | null> {
  const at = await eventOf(db, actor, eventId, now)
  if (!at) return null
  const [rows, done] = await Promise.all([
    db.helpTurn.findMany({ where: { eventId, state: { in: ['WAITING', 'CALLED'] } }, orderBy: { number: 'asc' } }),
    db.helpTurn.count({ where: { eventId, state: 'DONE' } }),
  ])
  const turns = rows.map(({ id, number, initial, state, helperId }) => ({ id, number, initial, state: state === 'CALLED' ? ('CALLED' as const) : ('WAITING' as const), mine: helperId === at.helperId }))
  return { event: rowOf(at.event), turns, done }
}
