import 'server-only'
import { intakeDue } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { firstStep } from '@/lib/procedure/model/workflow'
import type { Workflow } from '@/lib/procedure/schema'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { type FiledTrial, trialErrors, trialOutcome, trialTime } from './model/trial'
import type { SeenTrialInput } from './schema/trial'
import { type OwnTrial, ownTrial, writeTrial } from './trial/own-trial'

/**
 * Files a trial as a citizen would, by the same checks and with the same case, fees and clock; only the trial's own row
 * knows of it. Refuses 'not-eligible', 'incomplete', 'components-missing', and 'no-workflow' where nobody could go on.
 */
export function submitTrial(actor: Actor, input: SeenTrialInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, input.code, now)
    if (!trial || trial.state.filed) return refuse('not-found')
    if (trial.revision !== input.revision) return refuse('changed-meanwhile')
    const at = trialTime(trial.state.setting, now)
    const { form, workflow } = trial.definition
    if (!form || !workflow) return refuse('no-workflow')
    if (judgeEligibility(trial.definition, trial.state.questions).kind !== 'eligible') return refuse('not-eligible')
    if (trialErrors(form, trial.state.content, dayOf(at)).length > 0) return refuse('incomplete')
    if (!allHandedIn(trial, at)) return refuse('components-missing')

    const filed = filedAt(trial, workflow, at, intakeDue(await loadCalendar(actor, trial.agencyId), at))
    return (await writeTrial(tx, trial, { ...trial.state, filed }, now)) ? ok({ code: input.code }) : refuse('changed-meanwhile')
  })
}

function allHandedIn({ definition, state }: OwnTrial, at: Date): boolean {
  const { components } = trialOutcome(definition, state, dayOf(at))
  return components.every(({ kind, required, key }) => kind !== 'SUBMIT' || !required || state.handedIn.includes(key))
}

function filedAt({ definition, state }: OwnTrial, workflow: Workflow, at: Date, intakeBy: Date): FiledTrial {
  const { caseKey, fees } = trialOutcome(definition, state, dayOf(at))
  const { key: stepKey } = firstStep(workflow)
  const filed = at.toISOString()
  return {
    caseKey,
    fees: fees.filter(({ amount }) => amount > 0),
    paid: false,
    filedAt: filed,
    intakeDueAt: intakeBy.toISOString(),
    acceptedAt: null,
    dueAt: null,
    pausedAt: null,
    completedAt: null,
    status: 'REGISTERED',
    previousStatus: null,
    stepKey,
    waiting: null,
    delivery: definition.deliveries[0] ?? 'ELECTRONIC',
    history: [{ at: filed, event: 'submit', by: 'citizen', stepKey, from: 'DRAFT', to: 'REGISTERED', reasonCode: null, note: '' }],
  }
}
