import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { endProcessing } from './change/end-processing'
import { lockDossier } from './change/load-dossier'
import { allows } from './model/actions'
import { may } from './policy'
import type { WithReasonInput } from './schema'

/** The leader, at a step of their own, ends the processing of a dossier that cannot be solved; others propose it (`proposeStop`). */
export function stopDossier(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || !may(actor, 'stop', dossier) || !may(actor, 'forward', dossier)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (dossier.status === 'SUPPLEMENT_REQUESTED' || !allows(dossier, 'stop')) return refuse('not-possible')
    return endProcessing(tx, actor, dossier, { seenVersion: input.version, reason: input.reason }, now)
  })
}
