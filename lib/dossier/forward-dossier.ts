import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { stepAfter } from './change/neighbours'
import { allows } from './model/actions'
import type { WithNoteInput } from './schema'

/** Sends the dossier on to the next step, as work done (forward) or with a proposal to the approver (propose). */
export function forwardDossier(actor: Actor, input: WithNoteInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const step = stepAfter(dossier)
    if (!step || !(allows(dossier, 'forward') || allows(dossier, 'propose'))) return refuse('not-possible')
    return changeDossier(tx, actor, dossier, {
      event: 'forward',
      now,
      seenVersion: input.version,
      patch: await enterStep(tx, actor, dossier, step, now),
      note: input.note ? { kind: 'COLLEAGUES', text: input.note } : undefined,
    })
  })
}
