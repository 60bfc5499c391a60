import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import type { ProcedureDefinition } from './schema'
import { columnsOf } from './version/columns'

/** A procedure nobody had yet, with its first draft version. Refuses 'code-taken'. */
export function createProcedure(actor: Actor, input: { definition: ProcedureDefinition }, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const id = newId()
    const { code } = input.definition
    const { count } = await tx.procedure.createMany({ data: { id, code, createdAt: now }, skipDuplicates: true })
    if (count === 0) return refuse('code-taken')

    await tx.procedureVersion.create({
      data: { ...columnsOf(input.definition), id: newId(), procedureId: id, number: 1, state: 'DRAFT', createdAt: now, updatedAt: now },
    })
    await recordAudit(tx, { actor, at: now, action: 'procedure.create', subject: { kind: 'procedure', id }, detail: { code } })
    return ok({ code, revision: 0 })
  })
}
