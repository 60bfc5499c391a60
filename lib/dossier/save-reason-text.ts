import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from '@/lib/procedure/policy'
import type { ReasonTextInput } from './schema/reason-text'

/** Keeps words that officials begin with when they refuse, ask for more, stop or extend. Refuses 'changed-meanwhile'. */
export function saveReasonText(actor: Actor, { id, revision, ...text }: ReasonTextInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    if (text.procedureCode !== null && (await tx.procedure.count({ where: { code: text.procedureCode } })) === 0) return refuse('not-found')
    const kept = id === '' ? newId() : id
    if (id === '') await tx.reasonText.create({ data: { ...text, id: kept, createdAt: now, updatedAt: now } })
    else {
      const { count } = await tx.reasonText.updateMany({ where: { id, revision }, data: { ...text, revision: revision + 1, updatedAt: now } })
      if (count === 0) return refuse('changed-meanwhile')
    }
    await recordAudit(tx, { actor, at: now, action: 'reason-text.save', subject: { kind: 'reason-text', id: kept }, detail: { use: text.use } })
    return ok({ id: kept })
  })
}
