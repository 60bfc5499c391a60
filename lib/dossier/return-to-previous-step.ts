import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { stepBefore } from './change/neighbours'
import { allows } from './model/actions'
import type { WithReasonInput } from './schema'

/** Sends the dossier back to the step it came from, with the reason for the colleague. Never back before acceptance. */
export function returnToPreviousStep(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const step = stepBefore(dossier)
    if (!step || step.actions.includes('accept') || !allows(dossier, 'returnToPrevious')) return refuse('not-possible')
    return changeDossier(tx, actor, dossier, {
      event: 'returnToPrevious',
      now,
      seenVersion: input.version,
      patch: await enterStep(tx, actor, dossier, step, now),
      note: { kind: 'COLLEAGUES', text: input.reason },
    })
  })
}
