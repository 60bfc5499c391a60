/** The statuses of a dossier: DRAFT and the ten that every portal of the country exchanges. */
export const statuses = [
  'DRAFT',
  'REGISTERED',
  'ACCEPTED',
  'REFUSED',
  'IN_PROGRESS',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'WITHDRAWAL_REQUESTED',
  'STOPPED',
  'COMPLETED',
  'RETURNED',
] as const
export type Status = (typeof statuses)[number]

/** 1 to 10 as the national portal numbers them; a draft is not known there. */
export const nationalCode = (status: Status): number | null => (status === 'DRAFT' ? null : statuses.indexOf(status))

/** Nothing follows but a recall by a supervisor. */
const finalStatuses = ['REFUSED', 'STOPPED', 'RETURNED'] as const satisfies readonly Status[]
/** True where nothing follows but a recall by a supervisor. */
export const isFinal = (status: Status) => (finalStatuses as readonly Status[]).includes(status)

/** They remember the status they return to. */
const waitingStatuses = ['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED'] as const satisfies readonly Status[]
/** True where somebody is waited for and the status before comes back. */
export const isWaiting = (status: Status) => (waitingStatuses as readonly Status[]).includes(status)
