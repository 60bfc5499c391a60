import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { ProcedureInput } from './schema'

/** Throws a draft away, with its papers' rows; the bytes are swept a day later. */
export function deleteDraft(actor: Actor, input: ProcedureInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const draft = await tx.dossier.findFirst({ where: { ownerId: actor.personId, procedureCode: input.procedureCode, status: 'DRAFT' } })
    if (!draft) return refuse('not-found')

    await tx.dossierComponent.deleteMany({ where: { dossierId: draft.id } })
    const { count } = await tx.dossier.deleteMany({ where: { id: draft.id, status: 'DRAFT' } })
    return count === 1 ? ok({ deletedAt: now }) : refuse('not-found')
  })
}
