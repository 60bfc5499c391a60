import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { dueAfterPause, shiftDue } from '@/lib/calendar/model/pause'
import { holds } from '@/lib/form/model/conditions'
import type { Answers } from '@/lib/form/schema'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { lastStep, nextStep, previousStep, stepByKey } from '@/lib/procedure/model/workflow'
import type { ProcedureDefinition, WorkflowStep } from '@/lib/procedure/schema'
import { stepActionsOf } from './actions'
import { isFinal } from './statuses'
import type { SupplementItem } from './supplement'
import { type DossierEvent, follow } from './transitions'
import type { FiledTrial, TrialEntry } from './trial'
import type { ReasonCode } from './reasons'

/** A filed trial, and what its next act is judged by. */
export type TrialSetup = {
  readonly definition: ProcedureDefinition
  readonly answers: Answers
  readonly filed: FiledTrial
  readonly now: Date
}

/** The events a trial plays, the officials' first. Who holds a dossier is not tried: taking and handing over to a colleague are left out. */
export const trialEvents = [
  'accept', 'draftResult', 'forward', 'approve', 'handOver', 'requestSupplement', 'requestPayment', 'recordPayment', 'returnToPrevious', 'refuse', 'stop',
  'confirmWithdrawal', 'declineWithdrawal', 'refuseOverdueSupplement',
  'answerSupplement', 'confirmResult', 'objectToResult', 'passConfirmation', 'requestWithdrawal',
] as const satisfies readonly DossierEvent[]
export type TrialEvent = (typeof trialEvents)[number]

export type TrialOffer = { readonly event: TrialEvent; readonly by: TrialEntry['by'] }

const actors: Partial<Readonly<Record<TrialEvent, TrialEntry['by']>>> = {
  recordPayment: 'COUNTER_OFFICER',
  confirmWithdrawal: 'COUNTER_OFFICER',
  declineWithdrawal: 'COUNTER_OFFICER',
  refuseOverdueSupplement: 'COUNTER_OFFICER',
  answerSupplement: 'citizen',
  confirmResult: 'citizen',
  objectToResult: 'citizen',
  requestWithdrawal: 'citizen',
  passConfirmation: 'system',
}

const lifeOf = ({ status, previousStatus, acceptedAt }: FiledTrial) => ({ status, previousStatus, accepted: acceptedAt !== null })

const owes = ({ fees, paid }: FiledTrial) => !paid && fees.length > 0

/** Sent back it may be to any step but the intake. */
function stepBefore({ definition: { workflow }, answers, filed }: TrialSetup): WorkflowStep | null {
  const step = previousStep(workflow, filed.stepKey, answers)
  return step?.actions.includes('accept') === true ? null : step
}

const stepAfter = ({ definition: { workflow }, answers, filed }: TrialSetup) => nextStep(workflow, filed.stepKey, answers)

/** What an event needs besides status, step and person. */
const ready: Partial<Readonly<Record<TrialEvent, (setup: TrialSetup) => boolean>>> = {
  accept: (setup) => stepAfter(setup) !== null,
  forward: (setup) => stepAfter(setup) !== null,
  draftResult: (setup) => stepAfter(setup) !== null,
  returnToPrevious: (setup) => stepBefore(setup) !== null,
  requestPayment: ({ filed }) => owes(filed),
  confirmResult: ({ filed }) => filed.waiting?.kind === 'confirmation',
  objectToResult: ({ filed }) => filed.waiting?.kind === 'confirmation',
  passConfirmation: ({ filed }) => filed.waiting?.kind === 'confirmation',
  refuseOverdueSupplement: ({ filed, now }) => filed.waiting?.kind === 'supplement' && new Date(filed.waiting.answerBy) < now,
}

/** The office's turn: nothing is waited for. */
const isOfStep = (event: TrialEvent) => stepActionsOf[event] !== undefined || event === 'requestPayment'

function isOffered(event: TrialEvent, setup: TrialSetup, step: WorkflowStep): boolean {
  const { filed } = setup
  // What came in may be noted at any time, asked for or not.
  if (event === 'recordPayment') return owes(filed) && !isFinal(filed.status)
  const wanted = stepActionsOf[event]
  if (follow(lifeOf(filed), event) === null || (isOfStep(event) && filed.waiting !== null)) return false
  return (wanted === undefined || step.actions.some((action) => wanted.includes(action))) && (ready[event]?.(setup) ?? true)
}

/** What can be done now, and by whom, as the transition table and the step say. */
export function trialOffers(setup: TrialSetup): readonly TrialOffer[] {
  const step = stepByKey(setup.definition.workflow, setup.filed.stepKey)
  if (!step) return []
  return trialEvents.filter((event) => isOffered(event, setup, step)).map((event) => ({ event, by: actors[event] ?? step.role }))
}

/** The steps that the answers pass over, in the order of the workflow. */
export const passedSteps = ({ workflow }: ProcedureDefinition, answers: Answers): readonly WorkflowStep[] =>
  workflow?.steps.filter(({ condition }) => !holds(condition, answers)) ?? []

export type TrialAct = {
  readonly event: TrialEvent
  /** "" where none is asked for. */
  readonly reason: string
  readonly reasonCode: ReasonCode | null
  /** Of a request for supplement. */
  readonly items: readonly SupplementItem[]
  readonly answerBy: Date
  readonly delivery: FiledTrial['delivery']
}

type Setting = TrialSetup & { readonly act: TrialAct; readonly calendar: WorkingCalendar; readonly channel: string; readonly step: WorkflowStep }
type Patch = Partial<Omit<FiledTrial, 'status' | 'previousStatus' | 'history'>>

const moment = (at: Date | null) => at && at.toISOString()

const limitOf = ({ definition, channel, filed }: Setting) => timeLimitFor(definition, { channel, caseKey: filed.caseKey })
const onward = (setting: Setting): Patch => ({ stepKey: stepAfter(setting)?.key ?? setting.filed.stepKey })

function clockAfterSupplement(setting: Setting): Patch {
  const { definition, filed, calendar, now } = setting
  if (filed.acceptedAt === null) return { intakeDueAt: intakeDue(calendar, now).toISOString() }
  if (filed.dueAt === null || filed.pausedAt === null) return {}
  const clock = { limit: limitOf(setting), due: new Date(filed.dueAt), pausedFrom: new Date(filed.pausedAt), pausedTo: now }
  return { dueAt: moment(dueAfterPause(calendar, definition.supplementClock, clock)) }
}

function clockAfterPayment({ filed, calendar, now }: Setting): Patch {
  if (filed.dueAt === null || filed.pausedAt === null) return {}
  return { dueAt: shiftDue(calendar, new Date(filed.dueAt), new Date(filed.pausedAt), now).toISOString() }
}

const patches: Readonly<Record<TrialEvent, (setting: Setting) => Patch>> = {
  accept: (setting) => ({
    ...onward(setting),
    acceptedAt: setting.now.toISOString(),
    dueAt: moment(dueAt(setting.calendar, limitOf(setting), setting.now).due),
  }),
  forward: onward,
  draftResult: (setting) => {
    const { confirmation } = setting.step
    if (!confirmation) return onward(setting)
    return { waiting: { kind: 'confirmation', until: new Date(setting.now.getTime() + confirmation.silentAfterHours * 3_600_000).toISOString() } }
  },
  approve: ({ definition: { workflow }, filed, now }) => ({ completedAt: now.toISOString(), stepKey: workflow ? lastStep(workflow).key : filed.stepKey }),
  handOver: ({ act }) => ({ delivery: act.delivery }),
  requestSupplement: ({ act, now }) => ({ pausedAt: now.toISOString(), waiting: { kind: 'supplement', items: act.items, answerBy: act.answerBy.toISOString() } }),
  requestPayment: ({ filed, now }) => (filed.completedAt === null ? { pausedAt: now.toISOString() } : {}),
  recordPayment: (setting) => ({ paid: true, ...(setting.filed.status === 'PAYMENT_REQUESTED' && { ...clockAfterPayment(setting), pausedAt: null }) }),
  returnToPrevious: (setting) => ({ stepKey: stepBefore(setting)?.key ?? setting.filed.stepKey }),
  refuse: () => ({ waiting: null }),
  stop: () => ({ waiting: null }),
  confirmWithdrawal: () => ({ waiting: null }),
  declineWithdrawal: () => ({}),
  refuseOverdueSupplement: () => ({ waiting: null }),
  answerSupplement: (setting) => ({ waiting: null, ...clockAfterSupplement(setting), pausedAt: null }),
  confirmResult: (setting) => ({ waiting: null, ...onward(setting) }),
  objectToResult: () => ({ waiting: null }),
  passConfirmation: (setting) => ({ waiting: null, ...onward(setting) }),
  requestWithdrawal: () => ({}),
}

/** The reason code a dossier's event would keep; the messages to the citizen hang on it. */
function reasonCodeOf({ event, reasonCode, delivery }: TrialAct, { confirmation }: WorkflowStep): ReasonCode | null {
  if (event === 'draftResult' && confirmation) return 'confirmation-asked'
  return event === 'handOver' ? delivery : reasonCode
}

/**
 * The trial after the act: status by the transition table, step by the workflow, due date by the calendar, as the
 * commands of a dossier do it. 'not-possible' where it is not offered now, 'fee-due' where money is owed first.
 */
export function playAct(
  setup: TrialSetup,
  act: TrialAct,
  { calendar, channel }: { calendar: WorkingCalendar; channel: string },
): FiledTrial | 'not-possible' | 'fee-due' {
  const { filed, now } = setup
  const step = stepByKey(setup.definition.workflow, filed.stepKey)
  const offer = trialOffers(setup).find(({ event }) => event === act.event)
  if (!step || !offer) return 'not-possible'
  if (act.event === 'handOver' && owes(filed)) return 'fee-due'
  // Money that nobody waits for moves nothing.
  const to = (act.event === 'recordPayment' && filed.status !== 'PAYMENT_REQUESTED' ? null : follow(lifeOf(filed), act.event)) ?? filed
  const entry: TrialEntry = {
    at: now.toISOString(),
    event: act.event,
    by: offer.by,
    stepKey: filed.stepKey,
    from: filed.status,
    to: to.status,
    reasonCode: reasonCodeOf(act, step),
    note: act.reason,
  }
  return {
    ...filed,
    ...patches[act.event]({ ...setup, act, calendar, channel, step }),
    status: to.status,
    previousStatus: to.previousStatus,
    history: [...filed.history, entry],
  }
}
