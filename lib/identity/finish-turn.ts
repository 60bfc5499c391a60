import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { FinishTurnInput } from './schema/team'
import { eventOf } from './team/event-of'

/** The helper is done with the number they called, or it did not come. */
export async function finishTurn(actor: Actor, { turnId, outcome }: FinishTurnInput, now: Date) {
  if (actor.kind !== 'citizen') return refuse('not-found')
  const called = { id: turnId, helperId: actor.personId, state: 'CALLED' as const }
  const turn = await db.helpTurn.findFirst({ where: called, select: { eventId: true } })
  if (!turn || !(await eventOf(db, actor, turn.eventId, now))) return refuse('not-found')
  const { count } = await db.helpTurn.updateMany({ where: called, data: { state: outcome, endedAt: now } })
  return count === 1 ? ok({ eventId: turn.eventId }) : refuse('not-found')
}
