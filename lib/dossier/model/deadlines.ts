import type { Status } from './statuses'

/** Why a dossier takes longer than promised; codes, the words are in lib/text. */
export const delayReasons = ['verification', 'other-agency', 'opinion', 'complex', 'workload', 'absence', 'system', 'disaster', 'other'] as const
export type DelayReasonCode = (typeof delayReasons)[number]

type Clock = {
  readonly status: Status
  readonly acceptedAt: Date | null
  readonly intakeDueAt: Date | null
  readonly dueAt: Date | null
  readonly pausedAt: Date | null
  readonly completedAt: Date | null
}

/** Which deadline runs: the counter's eight hours until acceptance, the due date until the result is there; null while none does. */
export function runningClock(dossier: Clock): { readonly kind: 'INTAKE' | 'PROCESSING'; readonly due: Date } | null {
  if (dossier.completedAt || dossier.pausedAt || !['REGISTERED', 'ACCEPTED', 'IN_PROGRESS', 'WITHDRAWAL_REQUESTED'].includes(dossier.status)) return null
  if (dossier.acceptedAt) return dossier.dueAt && { kind: 'PROCESSING', due: dossier.dueAt }
  return dossier.intakeDueAt && { kind: 'INTAKE', due: dossier.intakeDueAt }
}

/** Whether the result came after it was due, or has not come although it is. */
export const isLate = ({ dueAt, completedAt, pausedAt, status }: Pick<Clock, 'dueAt' | 'completedAt' | 'pausedAt' | 'status'>, now: Date): boolean =>
  dueAt !== null && (completedAt ? completedAt > dueAt : pausedAt === null && status !== 'STOPPED' && status !== 'REFUSED' && now > dueAt)
