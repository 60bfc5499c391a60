import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import type { ProcedureDefinition } from './schema'
import { writeDraft } from './version/draft-steps'
import { draftOf, lockProcedure } from './version/lock-draft'

export type SaveDraftVersionInput = {
  readonly code: string
  /** The revision that was seen: whoever saved in between is not overwritten. */
  readonly revision: number
  /** The whole of it; its code stays the procedure's. */
  readonly definition: ProcedureDefinition
  /** The place in the form that was changed, so that undoing can name it: of two fields that changed places, the one taken. */
  readonly touched?: string
}

/**
 * Keeps what was edited, and what it replaces so that it can be undone. Refuses 'changed-meanwhile' where another administrator saved, published or
 * discarded it.
 */
export function saveDraftVersion(actor: Actor, input: SaveDraftVersionInput, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft?.revision !== input.revision) return refuse('changed-meanwhile')

    const revision = await writeDraft(tx, actor, draft, { ...input.definition, code: input.code }, now, input.touched)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.draft.save',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code: input.code, revision },
    })
    return ok({ code: input.code, revision })
  })
}
