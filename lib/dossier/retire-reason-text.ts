import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from '@/lib/procedure/policy'
import type { RetireReasonTextInput } from './schema/reason-text'

/** Offers ready words no more, or again; papers that were made with them stay. Refuses 'changed-meanwhile'. */
export function retireReasonText(actor: Actor, { id, revision, retired }: RetireReasonTextInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const { count } = await tx.reasonText.updateMany({ where: { id, revision }, data: { retiredAt: retired === 'yes' ? now : null, revision: revision + 1, updatedAt: now } })
    if (count === 0) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'reason-text.retire', subject: { kind: 'reason-text', id }, detail: { retired } })
    return ok({ id })
  })
}
