import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayPlanAbsence } from './policy'
import type { SetAbsenceInput } from './schema'

/**
 * Notes that an official is away from the first to the last day; who is away is given no work. By the official, a
 * supervisor or an administrator of the agency. Refuses 'in-the-past' for an absence that is over already.
 */
export function setAbsence(actor: Actor, input: SetAbsenceInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, fromDay, toDay } = input
    const official = await tx.official.findFirst({ where: { id: officialId, ...belongsTo(agencyId) }, select: { id: true } })
    if (!official || !mayPlanAbsence(actor, agencyId, officialId)) return refuse('not-found')
    if (toDay < dayOf(now)) return refuse('in-the-past')

    const id = newId()
    await tx.absence.create({ data: { id, officialId, fromDay: toDateColumn(fromDay), toDay: toDateColumn(toDay) } })
    const detail = { fromDay, toDay }
    await recordAudit(tx, { actor, at: now, action: 'absence.set', subject: { kind: 'official', id: officialId }, agencyId, detail })
    return ok({ absenceId: id, officialId, agencyId })
  })
}
