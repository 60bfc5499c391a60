import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { withFileComponents } from '@/lib/procedure/model/file-components'
import { takeFile } from './change/take-file'
import { limitsOf } from './model/file-limits'
import type { AttachTrialFileInput } from './schema/trial'
import { ownTrial, writeTrial } from './trial/own-trial'
import { mayHandIn } from './model/trial'

/**
 * Hands a file in that this request has just stored, to a component of the administrator's own trial, or to what a place
 * of its form makes one of; it counts as handed in then. Kept with the trial alone, and gone with it. Refuses 'too-many-files', and what the
 * component does not take.
 */
export function attachTrialFile(actor: Actor, { code, componentKey, fileId }: AttachTrialFileInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, code, now)
    const component = trial && withFileComponents(trial.definition).components.find(({ key, kind }) => key === componentKey && kind === 'SUBMIT')
    if (!component || !mayHandIn(trial.state, componentKey)) return refuse('not-found')
    const state = { ...trial.state, handedIn: [...new Set([...trial.state.handedIn, componentKey])] }
    // The row is written first, so that two uploads at once are counted one after the other.
    if (!(await writeTrial(tx, trial, state, now))) return refuse('changed-meanwhile')
    const present = await tx.procedureTrialFile.count({ where: { trialId: trial.id, componentKey } })
    if (present >= component.maxFiles) return refuse('too-many-files')
    const taken = await takeFile(tx, { fileId, agencyId: trial.agencyId }, limitsOf(component))
    if (!taken.ok) return taken
    await tx.procedureTrialFile.create({ data: { id: newId(), trialId: trial.id, componentKey, fileId, addedAt: now } })
    return ok({ code })
  })
}
