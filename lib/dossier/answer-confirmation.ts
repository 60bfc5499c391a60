import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { stepAfter } from './change/neighbours'
import type { AnswerConfirmationInput } from './schema'

/** The citizen agrees with the draft of the result, and it goes to the approver; or objects with a reason, and it goes back to the officer. */
export function answerConfirmation(actor: Actor, input: AnswerConfirmationInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const { workflow } = dossier.filedUnder.definition
    const agrees = input.answer === 'agree'
    const step = agrees ? stepAfter(dossier) : stepByKey(workflow, dossier.stepKey)
    const request = await tx.confirmationRequest.findFirst({ where: { dossierId: dossier.id, outcome: null } })
    if (!request || !step) return refuse('not-possible')

    const changed = await changeDossier(tx, actor, dossier, {
      event: agrees ? 'confirmResult' : 'objectToResult',
      now,
      seenVersion: input.version,
      patch: await enterStep(tx, actor, dossier, step, now),
      note: agrees ? undefined : { kind: 'OBJECTION', text: input.objection },
    })
    if (!changed.ok) return changed
    await tx.confirmationRequest.update({ where: { id: request.id }, data: { outcome: agrees ? 'CONFIRMED' : 'OBJECTED', answeredAt: now } })
    return changed
  })
}
