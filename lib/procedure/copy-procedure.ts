import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { addDraft } from './version/add-draft'

export type CopyProcedureInput = {
  readonly code: string
  /** Which version to take. */
  readonly number: number
  readonly newCode: string
  readonly name: string
}

/** A new procedure whose first draft says what that version says, under another code and name. Refuses 'code-taken'. */
export function copyProcedure(actor: Actor, input: CopyProcedureInput, now: Date) {
  return inTransaction(async (tx) => {
    const from = mayEditProcedures(actor)
      ? await tx.procedureVersion.findFirst({ where: { procedure: { code: input.code }, number: input.number }, select: { definition: true } })
      : null
    if (!from) return refuse('not-found')
    const id = newId()
    const { count } = await tx.procedure.createMany({ data: { id, code: input.newCode, createdAt: now }, skipDuplicates: true })
    if (count === 0) return refuse('code-taken')

    const definition = procedureDefinition.parse(from.definition)
    await addDraft(tx, id, { ...definition, code: input.newCode, name: { vi: input.name } }, now)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.copy',
      subject: { kind: 'procedure', id },
      detail: { code: input.newCode, from: input.code, number: input.number },
    })
    return ok({ code: input.newCode, revision: 0 })
  })
}
