import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { swapDraftStep } from './version/draft-steps'
import { draftOf, lockProcedure } from './version/lock-draft'

/** Does again what was taken back last. Refuses 'changed-meanwhile' and 'nothing-to-redo'. */
export function redoDraftChange(actor: Actor, input: { code: string; revision: number }, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft?.revision !== input.revision) return refuse('changed-meanwhile')

    const revision = await swapDraftStep(tx, actor, draft, 'redo', now)
    if (revision === null) return refuse('nothing-to-redo')
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.draft.redo',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code: input.code, revision },
    })
    return ok({ code: input.code, revision })
  })
}
