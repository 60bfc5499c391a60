import { isWaiting, type Status } from './statuses'

/** What can happen to a dossier. The names are those of the commands. */
export const events = [
  'submit',
  'fileAtCounter',
  'accept',
  'refuse',
  'requestSupplement',
  'answerSupplement',
  'refuseOverdueSupplement',
  'take',
  'reassign',
  'transfer',
  'forward',
  'returnToPrevious',
  'draftResult',
  'confirmResult',
  'objectToResult',
  'passConfirmation',
  'approve',
  'requestPayment',
  'recordPayment',
  'closeUnpaid',
  'requestWithdrawal',
  'confirmWithdrawal',
  'declineWithdrawal',
  'stop',
  'handOver',
  'recall',
  'returnUndelivered',
  'proposeExtension',
  'approveExtension',
  'declineExtension',
  'proposeSupplement',
  'declineSupplement',
  'proposeStop',
  'declineStop',
  'requestCorrection',
  'declineCorrection',
  'correct',
] as const
export type DossierEvent = (typeof events)[number]

/** Where an event leads. 'back' is the status remembered by 5, 6 and 7; 'same' leaves it. */
type Target = Status | 'back' | 'same'

const working = {
  requestSupplement: 'SUPPLEMENT_REQUESTED',
  take: 'IN_PROGRESS',
  reassign: 'same',
  transfer: 'same',
  forward: 'IN_PROGRESS',
  returnToPrevious: 'IN_PROGRESS',
  draftResult: 'IN_PROGRESS',
  approve: 'COMPLETED',
  requestPayment: 'PAYMENT_REQUESTED',
  requestWithdrawal: 'WITHDRAWAL_REQUESTED',
  stop: 'STOPPED',
  proposeExtension: 'same',
  approveExtension: 'same',
  declineExtension: 'same',
  proposeSupplement: 'same',
  declineSupplement: 'same',
  proposeStop: 'same',
  declineStop: 'same',
} as const satisfies Partial<Record<DossierEvent, Target>>

/** A result found wrong: a new one takes its place. */
const correcting = { requestCorrection: 'same', declineCorrection: 'same', correct: 'IN_PROGRESS' } as const satisfies Partial<Record<DossierEvent, Target>>

/**
 * The whole life of a dossier; what is not here cannot happen.
 * Names and numbers of the statuses are those of the national portal; DOMAIN of the trade gives the roads between them.
 */
export const transitions: Readonly<Record<Status, Partial<Readonly<Record<DossierEvent, Target>>>>> = {
  DRAFT: { submit: 'REGISTERED', fileAtCounter: 'REGISTERED' },
  REGISTERED: {
    take: 'same',
    reassign: 'same',
    transfer: 'same',
    accept: 'ACCEPTED',
    refuse: 'REFUSED',
    requestSupplement: 'SUPPLEMENT_REQUESTED',
    requestWithdrawal: 'WITHDRAWAL_REQUESTED',
    proposeSupplement: 'same',
    declineSupplement: 'same',
  },
  ACCEPTED: working,
  REFUSED: {},
  IN_PROGRESS: {
    ...working,
    take: 'same',
    confirmResult: 'IN_PROGRESS',
    objectToResult: 'IN_PROGRESS',
    passConfirmation: 'IN_PROGRESS',
  },
  SUPPLEMENT_REQUESTED: {
    answerSupplement: 'back',
    refuseOverdueSupplement: 'REFUSED',
    requestWithdrawal: 'WITHDRAWAL_REQUESTED',
    proposeStop: 'same',
    declineStop: 'same',
    stop: 'STOPPED',
  },
  PAYMENT_REQUESTED: { recordPayment: 'back', closeUnpaid: 'STOPPED', requestWithdrawal: 'WITHDRAWAL_REQUESTED' },
  WITHDRAWAL_REQUESTED: { transfer: 'same', confirmWithdrawal: 'STOPPED', declineWithdrawal: 'back' },
  STOPPED: {},
  COMPLETED: {
    take: 'same', reassign: 'same', transfer: 'same', requestPayment: 'PAYMENT_REQUESTED', handOver: 'RETURNED', recall: 'IN_PROGRESS', ...correcting,
  },
  RETURNED: { recall: 'COMPLETED', returnUndelivered: 'COMPLETED', ...correcting },
}

/** Before acceptance nothing was begun that could be stopped; after it nothing is refused that was taken in (Mẫu 03, Mẫu 05). */
const onlyBefore: ReadonlySet<DossierEvent> = new Set(['refuseOverdueSupplement'])
const onlyAfter: ReadonlySet<DossierEvent> = new Set(['proposeStop', 'declineStop', 'stop'])

/** The axes of a dossier that its life is decided by. */
export type Life = { readonly status: Status; readonly previousStatus: Status | null; readonly accepted: boolean }

/**
 * Status after the event and the status that one returns to, or null where the event cannot happen.
 * A withdrawal asked for while something else is waited for returns there, and from there to where the dossier was:
 * before acceptance that is REGISTERED, after it IN_PROGRESS.
 */
export function follow(life: Life, event: DossierEvent): { status: Status; previousStatus: Status | null } | null {
  const target = transitions[life.status][event]
  if (!target || (life.accepted ? onlyBefore : onlyAfter).has(event)) return null
  // Nobody asks for a dossier back, or closes it, whose result is there: it waits for the money only.
  if ((event === 'requestWithdrawal' || event === 'closeUnpaid') && life.previousStatus === 'COMPLETED') return null
  if (target === 'same') return { status: life.status, previousStatus: life.previousStatus }
  if (target === 'back') return goBack(life)
  if (!isWaiting(target)) return { status: target, previousStatus: null }
  return { status: target, previousStatus: life.status === 'ACCEPTED' ? 'IN_PROGRESS' : life.status }
}

function goBack({ previousStatus, accepted }: Life): { status: Status; previousStatus: Status | null } | null {
  if (!previousStatus) return null
  if (!isWaiting(previousStatus)) return { status: previousStatus, previousStatus: null }
  return { status: previousStatus, previousStatus: accepted ? 'IN_PROGRESS' : 'REGISTERED' }
}
