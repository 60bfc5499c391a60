import type { WorkingCalendar } from './calendar'
import { type ClockHistory, dueAfterWait } from './explain'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

/** The shares of its time, in percent, at which a dossier is warned of. At 100 it is late. */
export const warningPercents = [50, 80, 100] as const
export type WarningPercent = (typeof warningPercents)[number]

/** A time that runs: from `start` to `due`, in which `waited` working minutes were not counted. */
export type RunningTime = { readonly start: Date; readonly due: Date; readonly waited: number }

/** When that share of the counted time has passed; 100 is the due date itself. What is left decides, so a wait moves it. */
export function warningMoment(cal: WorkingCalendar, { start, due, waited }: RunningTime, percent: WarningPercent): Date {
  const whole = workingMinutesBetween(cal, start, due)
  if (percent === 100 || whole <= 0) return due
  const left = ((100 - percent) / 100) * Math.max(0, whole - waited)
  return addWorkingMinutes(cal, start, whole - left)
}

/**
 * The time that runs until `due`: since acceptance, or since the limit began anew with a supplement; with the waits in
 * it that moved the date.
 */
export function runningTime(cal: WorkingCalendar, history: ClockHistory, due: Date): RunningTime {
  let start = history.acceptedAt
  let waited = 0
  for (const change of history.changes) {
    if (change.kind === 'EXTENSION' || change.until === null) continue
    if (change.cause === 'SUPPLEMENT' && history.policy === 'RESTART') [start, waited] = [change.until, 0]
    else if (dueAfterWait(cal, history, due, change)?.getTime() !== due.getTime()) waited += workingMinutesBetween(cal, change.from, change.until)
  }
  return { start, due, waited }
}

/** The shares that have passed at `now`, and when the next one does; null once the date itself has passed. */
export function warningsAt(cal: WorkingCalendar, time: RunningTime, now: Date): { readonly passed: readonly WarningPercent[]; readonly next: Date | null } {
  const moments = warningPercents.map((percent) => ({ percent, at: warningMoment(cal, time, percent) }))
  return {
    passed: moments.filter(({ at }) => at <= now).map(({ percent }) => percent),
    next: moments.find(({ at }) => at > now)?.at ?? null,
  }
}
