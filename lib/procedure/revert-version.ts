import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { addDraft } from './version/add-draft'
import { draftOf, lockProcedure } from './version/lock-draft'

/**
 * Opens a draft that equals an older published version; what came in between stays. Refuses 'draft-exists': nobody's
 * work is overwritten.
 */
export function revertVersion(actor: Actor, input: { code: string; number: number }, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const older = await tx.procedureVersion.findFirst({ where: { procedureId: procedure.id, number: input.number, state: 'PUBLISHED' } })
    if (!older) return refuse('not-found')
    if (await draftOf(tx, procedure.id)) return refuse('draft-exists')

    const draft = await addDraft(tx, procedure.id, procedureDefinition.parse(older.definition), now)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.revert',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code: input.code, number: draft.number, from: input.number },
    })
    return ok({ code: input.code, revision: 0 })
  })
}
