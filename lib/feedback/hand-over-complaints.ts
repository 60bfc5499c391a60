import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { HandOver } from '@/lib/dossier/dismiss-official'
import { handlingRoles } from '@/lib/dossier/policy'
import { holdStaff } from '@/lib/identity/hold-staff'
import { mayAdminister } from '@/lib/identity/policy'
import { changeComplaint, lockComplaint } from './handling/change-complaint'

type Leaving = Parameters<HandOver>[1]

/**
 * Gives the complaints of somebody who leaves, or gives up the last role in which they handle dossiers, to the colleague
 * named, and back to the supervisors where there is none or that one handles no dossiers: how many. By the agencies'
 * administrators. `within`: the transaction in which the official leaves.
 */
export function handOverComplaints(actor: Actor, leaving: Leaving, now: Date, within?: Tx) {
  const handOver = async (tx: Tx) => {
    const { officialId, agencyIds } = leaving
    if (agencyIds.some((agencyId) => !mayAdminister(actor, agencyId))) return refuse('not-found')
    for (const agencyId of agencyIds.toSorted()) await holdStaff(tx, agencyId, 'changing')
    const given = await tx.complaint.findMany({ where: { agencyId: { in: [...agencyIds] }, assigneeId: officialId, state: 'ASSIGNED' }, select: { code: true }, orderBy: { id: 'asc' } })
    let moved = 0
    for (const { code } of given) moved += await handOverOne(tx, actor, code, leaving, now)
    return ok({ moved })
  }
  return within ? handOver(within) : inTransaction(handOver)
}

async function handOverOne(tx: Tx, actor: Actor, code: string, leaving: Leaving, now: Date): Promise<number> {
  const complaint = await lockComplaint(tx, code)
  // Answered or withdrawn in this very moment.
  if (complaint?.state !== 'ASSIGNED' || complaint.assigneeId !== leaving.officialId) return 0
  const { id, agencyId, personId, version } = complaint
  if (leaving.role && (await handles(tx, agencyId, leaving.officialId, leaving.role))) return 0
  const receiver = leaving.receiverId !== null && (await handles(tx, agencyId, leaving.receiverId)) ? leaving.receiverId : null
  const changed = await changeComplaint(tx, actor, complaint, { move: receiver ? 'assign' : 'release', version, data: { assigneeId: receiver } }, now)
  if (!changed.ok) return 0
  const about = { subject: { kind: 'complaint', id }, agencyId, ownerId: personId, ...(receiver && { detail: { officialId: receiver } }) }
  await recordAudit(tx, { actor, at: now, action: receiver ? 'complaint.assign' : 'complaint.release', ...about })
  return 1
}

/** Whether the official handles dossiers of the agency, in another role than that one. */
async function handles(tx: Tx, agencyId: string, officialId: string, but?: string): Promise<boolean> {
  const roles = handlingRoles.filter((role) => role !== but)
  return (await tx.officialGrant.count({ where: { agencyId, officialId, revokedAt: null, role: { in: roles }, official: { disabledAt: null } } })) > 0
}
