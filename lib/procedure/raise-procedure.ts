import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Known } from './model/check-definition'
import { levelAfter, raisingTo } from './model/raising'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { columnsOf } from './version/columns'
import { draftOf, lockProcedure } from './version/lock-draft'

/**
 * Sets the draft that was seen to the level above its own; publishing it is another step. Refuses 'changed-meanwhile'
 * where another administrator saved it, 'has-problems' where something that level needs is missing.
 */
export function raiseProcedure(actor: Actor, input: { readonly code: string; readonly revision: number }, now: Date, known: Known) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft?.revision !== input.revision) return refuse('changed-meanwhile')
    const definition = procedureDefinition.parse(draft.definition)
    const to = levelAfter(definition.level)
    if (!to || !raisingTo(definition, to, known).ready) return refuse('has-problems')

    await tx.procedureVersion.update({
      where: { id: draft.id },
      data: { ...columnsOf({ ...definition, level: to }), revision: draft.revision + 1, updatedAt: now },
    })
    await recordAudit(tx, { actor, at: now, action: 'procedure.raise', subject: { kind: 'procedure-version', id: draft.id }, detail: { code: input.code, level: to } })
    return ok({ code: input.code, level: to })
  })
}
