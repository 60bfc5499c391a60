import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { discardDraft } from './change/discard-draft'
import { ownDraft } from './policy'
import type { ProcedureInput } from './schema'

/** Throws a draft away, with its papers, which are swept a day later. */
export function deleteDraft(actor: Actor, input: ProcedureInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const draft = await tx.dossier.findFirst({ where: ownDraft(actor, input.procedureCode) })
    if (!draft) return refuse('not-found')

    return (await discardDraft(tx, draft.id, now)) ? ok({ procedureCode: input.procedureCode }) : refuse('not-found')
  })
}
