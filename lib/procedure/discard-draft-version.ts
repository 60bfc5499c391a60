import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { draftOf, lockProcedure } from './version/lock-draft'

/**
 * Throws the draft away; what is published stays. Refuses 'changed-meanwhile' where another administrator saved, and
 * 'never-published' where the procedure would have no version left.
 */
export function discardDraftVersion(actor: Actor, input: { code: string; revision: number }, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft?.revision !== input.revision) return refuse('changed-meanwhile')
    if (draft.number === 1) return refuse('never-published')

    await tx.procedureVersion.delete({ where: { id: draft.id } })
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.draft.discard',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code: input.code, number: draft.number },
    })
    return ok({ code: input.code })
  })
}
