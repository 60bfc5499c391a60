import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayHandIn } from './model/trial'
import { dropTrialFile } from './trial/drop-trials'
import { ownTrial, writeTrial } from './trial/own-trial'

/** Takes a file out of the administrator's own trial; a component without any is not handed in any more. */
export function detachTrialFile(actor: Actor, { code, fileId }: { readonly code: string; readonly fileId: string }, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, code, now)
    const found = trial && (await tx.procedureTrialFile.findFirst({ where: { trialId: trial.id, fileId } }))
    if (!found || !mayHandIn(trial.state, found.componentKey)) return refuse('not-found')
    const { componentKey } = found
    await tx.procedureTrialFile.delete({ where: { id: found.id } })
    await dropTrialFile(tx, fileId)
    const left = await tx.procedureTrialFile.count({ where: { trialId: trial.id, componentKey } })
    const handedIn = left > 0 ? trial.state.handedIn : trial.state.handedIn.filter((key) => key !== componentKey)
    return (await writeTrial(tx, trial, { ...trial.state, handedIn }, now)) ? ok({ code }) : refuse('changed-meanwhile')
  })
}
