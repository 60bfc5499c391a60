import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change/change-dossier'
import { enterStep, leaveQueue } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import { resumeWhenPaid } from './change/resume-when-paid'
import type { Tx } from '@/lib/core/db'
import type { WithReasonInput } from './schema'

/** The counter confirms the withdrawal, which ends the dossier, or declines it, which restores where it was. */
export function decideWithdrawal(actor: Actor, input: WithReasonInput & { confirm: boolean }, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const note = { kind: 'REASON', text: input.reason } as const
    if (input.confirm) {
      const patch = await leaveQueue(tx, dossier, now)
      return changeDossier(tx, actor, dossier, { event: 'confirmWithdrawal', now, seenVersion: input.version, patch, note, papers: ['termination'] })
    }
    const patch = await restored(tx, actor, dossier, now)
    const declined = await changeDossier(tx, actor, dossier, {
      event: 'declineWithdrawal', now, seenVersion: input.version, patch, note, papers: ['withdrawal-declined'],
    })
    if (!declined.ok) return declined
    // What it waited for may have been paid while the wish was open.
    const waiting = await lockDossier(tx, actor, { id: dossier.id })
    const resumed = waiting && (await resumeWhenPaid(tx, actor, waiting, now))
    return resumed?.ok === false ? resumed : declined
  })
}

/** Back to where it was: waiting for the citizen again, or in the queue of its step. */
async function restored(tx: Tx, actor: Actor, dossier: Loaded, now: Date) {
  const step = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)
  const waitsForCitizen = dossier.previousStatus === 'SUPPLEMENT_REQUESTED' || dossier.previousStatus === 'PAYMENT_REQUESTED'
  const confirmation = await tx.confirmationRequest.count({ where: { dossierId: dossier.id, outcome: null } })
  return waitsForCitizen || confirmation > 0 || !step ? leaveQueue(tx, dossier, now) : enterStep(tx, actor, dossier, step, now)
}
