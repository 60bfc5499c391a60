import type { WorkingCalendar } from './calendar'
import { type Due, dueAt, type TimeLimit } from './due'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

/**
 * What a wait for the citizen does to the deadline. RESTART: the whole limit anew; SHIFT: later by the wait; KPI: the
 * day promised stays, and the wait is taken off when it is judged whether the dossier was late (QĐ 766/QĐ-TTg).
 */
export const supplementClockPolicies = ['RESTART', 'SHIFT', 'KPI'] as const
export type SupplementClockPolicy = (typeof supplementClockPolicies)[number]

/**
 * SHIFT: the due date moves by the working minutes of the wait, so that what was left at the pause is left after it;
 * a dossier overdue at the pause stays overdue by as much.
 */
export function shiftDue(cal: WorkingCalendar, due: Date, pausedFrom: Date, pausedTo: Date): Date {
  return addWorkingMinutes(cal, due, Math.max(0, workingMinutesBetween(cal, pausedFrom, pausedTo)))
}

/** RESTART: the whole time limit runs again from the moment the dossier became complete. */
export const restartDue = (cal: WorkingCalendar, limit: TimeLimit, completedAt: Date): Due => dueAt(cal, limit, completedAt)

/** The due date after a pause, by the policy of the procedure; null stays null. */
export function dueAfterPause(
  cal: WorkingCalendar,
  policy: SupplementClockPolicy,
  clock: { limit: TimeLimit; due: Date | null; pausedFrom: Date; pausedTo: Date },
): Date | null {
  if (clock.due === null) return null
  if (policy === 'KPI') return clock.due
  if (policy === 'RESTART') return restartDue(cal, clock.limit, clock.pausedTo).due
  return shiftDue(cal, clock.due, clock.pausedFrom, clock.pausedTo)
}

/** Whole working minutes left until `due`, rounded down; negative when overdue. */
export const remaining = (cal: WorkingCalendar, now: Date, due: Date): number =>
  Math.floor(workingMinutesBetween(cal, now, due))

/** The part of the working time between `start` and `due` that has passed: 0 before the start, above 1 when overdue. */
export function shareUsed(cal: WorkingCalendar, start: Date, due: Date, now: Date): number {
  const whole = workingMinutesBetween(cal, start, due)
  if (whole <= 0) return now < due ? 0 : 1
  return Math.max(0, workingMinutesBetween(cal, start, now) / whole)
}

/** A wait for the citizen; `until` is null while it lasts. */
export type Wait = { readonly from: Date; readonly until: Date | null }

/**
 * Whether a dossier counts as late for the score (QĐ 766/QĐ-TTg): the waits are taken off its time, one that still lasts
 * ends the count at its request, and more than one request for supplement is late whatever the time.
 */
export function lateForScore(cal: WorkingCalendar, clock: { due: Date | null; end: Date; waits: readonly Wait[] }): boolean {
  if (clock.waits.length > 1) return true
  if (clock.due === null) return false
  const open = clock.waits.find(({ until }) => until === null || until > clock.end)
  const end = open && open.from < clock.end ? open.from : clock.end
  const waited = clock.waits.reduce(
    (sum, { from, until }) => (until !== null && until <= end ? sum + Math.max(0, workingMinutesBetween(cal, from, until)) : sum),
    0,
  )
  return waited === 0 ? end > clock.due : workingMinutesBetween(cal, clock.due, end) > waited
}
