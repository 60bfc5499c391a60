import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { changeComplaint, lockComplaint } from './handling/change-complaint'
import { isFiler } from './policy'
import type { WithdrawComplaintInput } from './schema'

/** Whoever filed it needs no answer any more. */
export function withdrawComplaint(actor: Actor, { complaint: code, version }: WithdrawComplaintInput, now: Date) {
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, code)
    if (!complaint || !isFiler(actor, complaint)) return refuse('not-found')
    const changed = await changeComplaint(tx, actor, complaint, { move: 'withdraw', version }, now)
    if (!changed.ok) return changed
    const { id, agencyId, personId } = complaint
    await recordAudit(tx, { actor, at: now, action: 'complaint.withdraw', subject: { kind: 'complaint', id }, agencyId, ownerId: personId })
    return ok({ code })
  })
}
