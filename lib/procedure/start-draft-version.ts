import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { addDraft } from './version/add-draft'
import { draftOf, lockProcedure } from './version/lock-draft'

/** Opens a draft that copies the newest version, or goes on with the draft there is: a procedure has one at a time. */
export function startDraftVersion(actor: Actor, input: { code: string }, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft) return ok({ code: input.code, revision: draft.revision })

    const newest = await tx.procedureVersion.findFirst({ where: { procedureId: procedure.id }, orderBy: { number: 'desc' } })
    if (!newest) return refuse('not-found')
    const { id, number } = await addDraft(tx, procedure.id, procedureDefinition.parse(newest.definition), now)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.draft.start',
      subject: { kind: 'procedure-version', id },
      detail: { code: input.code, number },
    })
    return ok({ code: input.code, revision: 0 })
  })
}
