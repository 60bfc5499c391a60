import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayPlanAbsence } from '@/lib/identity/policy'
import { transferWork } from './change/transfer-work'
import type { HandOverAbsenceInput } from './schema/staff'

/**
 * Gives the deputy named for an absence all that the absent official has and the deputy can work; the rest stays, to be
 * taken by the group. By those who may note the absence, until it is over. Refuses 'no-deputy', and 'nothing-moved'.
 */
export function handOverAbsence(actor: Actor, { absenceId, agencyId }: HandOverAbsenceInput, now: Date) {
  return inTransaction(async (tx) => {
    const absence = await tx.absence.findFirst({ where: { id: absenceId, toDay: { gte: toDateColumn(dayOf(now)) }, official: belongsTo(agencyId) } })
    if (!absence || !mayPlanAbsence(actor, agencyId, absence.officialId)) return refuse('not-found')
    const { officialId, deputyId } = absence
    if (!deputyId) return refuse('no-deputy')
    const work = { officialId, agencyIds: [agencyId], receiverId: deputyId, onlyToReceiver: true, reason: 'absence' }
    const handedOver = await transferWork(tx, actor, work, now)
    if (!handedOver.ok) return handedOver
    return handedOver.value.moved === 0 ? refuse('nothing-moved') : ok({ officialId, agencyId, ...handedOver.value })
  })
}
