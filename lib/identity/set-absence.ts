import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayPlanAbsence } from './policy'
import type { SetAbsenceInput } from './schema'

/**
 * Notes that an official is away from the first to the last day; what would go to them then goes to the deputy, where
 * one is named. By the official, a supervisor or an administrator of the agency. Refuses 'in-the-past' for an absence
 * that is over already, and 'deputy-unfit' for a deputy who is the official, or works in the agency no more.
 */
export function setAbsence(actor: Actor, input: SetAbsenceInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, fromDay, toDay, deputyId = null } = input
    const official = await tx.official.findFirst({ where: { id: officialId, ...belongsTo(agencyId) }, select: { id: true } })
    if (!official || !mayPlanAbsence(actor, agencyId, officialId)) return refuse('not-found')
    if (toDay < dayOf(now)) return refuse('in-the-past')
    if (deputyId !== null && !(await mayStandIn(tx, input, deputyId))) return refuse('deputy-unfit')

    const id = newId()
    await tx.absence.create({ data: { id, officialId, fromDay: toDateColumn(fromDay), toDay: toDateColumn(toDay), deputyId } })
    const detail = { fromDay, toDay, ...(deputyId !== null && { deputyId }) }
    await recordAudit(tx, { actor, at: now, action: 'absence.set', subject: { kind: 'official', id: officialId }, agencyId, detail })
    return ok({ absenceId: id, officialId, agencyId })
  })
}

const mayStandIn = async (tx: Tx, { officialId, agencyId }: SetAbsenceInput, deputyId: string): Promise<boolean> =>
  deputyId !== officialId && (await tx.official.count({ where: { id: deputyId, disabledAt: null, grants: { some: { agencyId, revokedAt: null } } } })) > 0
