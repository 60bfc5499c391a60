import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { handlingRoles } from '@/lib/dossier/policy'
import { holdStaff } from '@/lib/identity/hold-staff'
import { changeComplaint, lockComplaint } from './handling/change-complaint'
import { mayAssign } from './policy'
import type { AssignComplaintInput } from './schema'

/** The supervisor gives a complaint to an official of the agency, or to another one. */
export function assignComplaint(actor: Actor, { complaint: code, version, officialId }: AssignComplaintInput, now: Date) {
  return inTransaction(async (tx) => {
    // The people before the complaint, as whoever hands over what somebody leaves does.
    const known = await tx.complaint.findUnique({ where: { code }, select: { agencyId: true } })
    if (known) await holdStaff(tx, known.agencyId, 'as-it-is')
    const complaint = await lockComplaint(tx, code)
    if (!complaint || !mayAssign(actor, complaint)) return refuse('not-found')
    const works = { agencyId: complaint.agencyId, revokedAt: null, role: { in: [...handlingRoles] } }
    const official = await tx.official.findFirst({ where: { id: officialId, disabledAt: null, grants: { some: works } }, select: { id: true } })
    if (!official) return refuse('no-such-official')

    const changed = await changeComplaint(tx, actor, complaint, { move: 'assign', version, data: { assigneeId: officialId } }, now)
    if (!changed.ok) return changed
    const { id, agencyId, personId } = complaint
    await recordAudit(tx, { actor, at: now, action: 'complaint.assign', subject: { kind: 'complaint', id }, agencyId, ownerId: personId, detail: { officialId } })
    return ok({ code })
  })
}
