import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayAdminister } from './policy'
import type { PlanEventInput } from './schema/team'

/** A filing day of the community digital team: where, when. Refuses 'day-past'. */
export function planEvent(actor: Actor, { agencyId, name, place, day, opens, closes }: PlanEventInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    if (day < dayOf(now)) return refuse('day-past')
    const id = newId()
    await tx.helpEvent.create({ data: { id, agencyId, name, place, day: toDateColumn(day), opensMinute: opens, closesMinute: closes, createdAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'team.plan-event', subject: { kind: 'help-event', id }, agencyId })
    return ok({ agencyId })
  })
}
