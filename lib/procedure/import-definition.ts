import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { readImport } from './model/import'
import { mayEditProcedures } from './policy'
import { addDraft } from './version/add-draft'
import { draftOf, lockProcedure } from './version/lock-draft'

/**
 * Makes the draft of a procedure of one exported file: of a new procedure, or the next version of the one that has the
 * code. All or nothing. Refuses 'does-not-fit' (`readImport` says where and why) and 'draft-exists': nobody's work is
 * overwritten.
 */
export function importDefinition(actor: Actor, input: { text: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const { definition } = readImport(input.text)
    if (!definition) return refuse('does-not-fit')
    const { code } = definition
    await tx.procedure.createMany({ data: { id: newId(), code, createdAt: now }, skipDuplicates: true })
    const procedure = await lockProcedure(tx, code)
    if (!procedure) throw new Error(`procedure ${code} went away`)
    if (await draftOf(tx, procedure.id)) return refuse('draft-exists')

    const draft = await addDraft(tx, procedure.id, definition, now)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.draft.import',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code, number: draft.number },
    })
    return ok({ code, number: draft.number })
  })
}
