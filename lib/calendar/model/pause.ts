import type { WorkingCalendar } from './calendar'
import { type Due, dueAt, type TimeLimit } from './due'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

/** What a wait for the citizen does to the deadline. */
export type SupplementClockPolicy = 'RESTART' | 'SHIFT'

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
