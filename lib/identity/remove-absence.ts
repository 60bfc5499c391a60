import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayPlanAbsence } from './policy'
import { tellOfStaff } from './roster/tell-of-staff'
import type { RemoveAbsenceInput } from './schema'

/** Strikes an absence out: the official is given work again. By those who may note one. */
export function removeAbsence(actor: Actor, input: RemoveAbsenceInput, now: Date) {
  return inTransaction(async (tx) => {
    const { absenceId, agencyId } = input
    const absence = await tx.absence.findFirst({
      where: { id: absenceId, official: belongsTo(agencyId) },
      select: { officialId: true },
    })
    if (!absence || !mayPlanAbsence(actor, agencyId, absence.officialId)) return refuse('not-found')

    const { count } = await tx.absence.deleteMany({ where: { id: absenceId } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'absence.remove', subject: { kind: 'official', id: absence.officialId }, agencyId })
    await tellOfStaff(tx, agencyId)
    return ok({ officialId: absence.officialId, agencyId })
  })
}
