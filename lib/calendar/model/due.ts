import { addDays, type Day, dayOf, minuteOf, momentOf } from '@/lib/core/dates'
import { closingOf, type DayOffReason, dayOffReason, isWorkingDay, type WorkingCalendar, workingDayFrom } from './calendar'
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingHours,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from './working-time'

export const timeLimitUnits = ['HOURS', 'WORKING_DAYS', 'DAYS', 'SAME_DAY', 'NONE'] as const
export type TimeLimitUnit = (typeof timeLimitUnits)[number]

/** How long a procedure may take. `amount` counts for hours and days only; `cutoffMinute` for SAME_DAY, 900 if missing. */
export type TimeLimit = { readonly unit: TimeLimitUnit; readonly amount: number; readonly cutoffMinute?: number | undefined }

/** One line of the explanation how a due date came about, in order; `at` is the moment the line speaks of. */
export type DueStep =
  | { readonly code: 'ACCEPTED'; readonly at: Date }
  | { readonly code: 'COUNTED_FROM_OPENING'; readonly at: Date; readonly why: 'DAY_OFF' | 'CLOSED' }
  | { readonly code: 'COUNTING_STARTS'; readonly at: Date; readonly day: Day }
  | { readonly code: 'BEFORE_CUTOFF' | 'AFTER_CUTOFF'; readonly at: Date; readonly cutoffMinute: number }
  | { readonly code: 'MOVED_TO_NEXT_WORKING_DAY'; readonly at: Date; readonly why: 'DAY_OFF' | 'CLOSED' }
  | { readonly code: 'WORKED'; readonly at: Date; readonly until: Date; readonly minutes: number }
  | { readonly code: 'DAYS_OFF_SKIPPED'; readonly at: Date; readonly from: Day; readonly to: Day; readonly why: DayOffReason }
  | { readonly code: 'MAKE_UP_DAY_COUNTED'; readonly at: Date; readonly day: Day }
  /** The `first` to the `last` counted working day, as numbers from 1, on the days `from` to `to`. */
  | { readonly code: 'WORKING_DAYS_COUNTED'; readonly at: Date; readonly from: Day; readonly to: Day; readonly first: number; readonly last: number }
  | { readonly code: 'LAST_DAY'; readonly at: Date; readonly day: Day }
  | { readonly code: 'DUE'; readonly at: Date }
  | { readonly code: 'NO_LIMIT'; readonly at: Date }

export type Due = { readonly due: Date | null; readonly steps: readonly DueStep[] }

/** "Before 15:00 the same day" (TT 01/2020/TT-BTP, Art. 2). */
const sameDayCutoff = 15 * 60
/** An online dossier is accepted, refused or sent back within 8 working hours (NĐ 45/2020, NĐ 61/2018 as amended). */
export const intakeHours = 8

/** The moment by which the counter must have answered an online submission. */
export const intakeDue = (cal: WorkingCalendar, submittedAt: Date): Date => addWorkingHours(cal, submittedAt, intakeHours)

/**
 * Closing time of the day of acceptance; of the next working day when accepted at or after the cutoff, when the
 * agency has closed for that day, or on a day off.
 */
export function sameDayRule(cal: WorkingCalendar, acceptedAt: Date, cutoffMinute: number = sameDayCutoff): Date {
  const day = dayOf(acceptedAt)
  const today = isWorkingDay(cal, day) && minuteOf(acceptedAt) < cutoffMinute && acceptedAt < closingOf(cal, day)
  return closingOf(cal, today ? day : workingDayFrom(cal, addDays(day, 1)))
}

function daySteps(cal: WorkingCalendar, from: Day, to: Day): DueStep[] {
  const steps: DueStep[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const why = dayOffReason(cal, day)
    const last = steps.at(-1)
    if (why === null) {
      if (cal.kinds.get(day) === 'MAKE_UP_WORK') steps.push({ code: 'MAKE_UP_DAY_COUNTED', at: momentOf(day, 0), day })
    } else if (last?.code === 'DAYS_OFF_SKIPPED' && last.why === why && addDays(last.to, 1) === day)
      steps[steps.length - 1] = { ...last, to: day }
    else steps.push({ code: 'DAYS_OFF_SKIPPED', at: momentOf(day, 0), from: day, to: day, why })
  }
  return steps
}

/** As `daySteps`, with the number of every counted day: what stands between two gaps is one line. */
function countedSteps(cal: WorkingCalendar, from: Day, to: Day): DueStep[] {
  const steps: DueStep[] = []
  let number = 0
  for (const step of splitDays(cal, from, to)) {
    if (typeof step !== 'string') {
      steps.push(...daySteps(cal, step.from, step.to))
      continue
    }
    number += 1
    const run = steps.at(-1)
    if (run?.code === 'WORKING_DAYS_COUNTED') steps[steps.length - 1] = { ...run, to: step, last: number }
    else steps.push({ code: 'WORKING_DAYS_COUNTED', at: momentOf(step, 0), from: step, to: step, first: number, last: number })
    if (cal.kinds.get(step) === 'MAKE_UP_WORK') steps.push({ code: 'MAKE_UP_DAY_COUNTED', at: momentOf(step, 0), day: step })
  }
  return steps
}

/** The working days in order, and between them the stretches of days off. */
function splitDays(cal: WorkingCalendar, from: Day, to: Day): readonly (Day | { readonly from: Day; readonly to: Day })[] {
  const parts: (Day | { from: Day; to: Day })[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const last = parts.at(-1)
    if (isWorkingDay(cal, day)) parts.push(day)
    else if (typeof last === 'object') last.to = day
    else parts.push({ from: day, to: day })
  }
  return parts
}

/** The first day on which nothing of the acceptance was worked: that of the acceptance itself where it is a day off. */
const firstDayAfter = (cal: WorkingCalendar, acceptedAt: Date): Day => addDays(dayOf(acceptedAt), isWorkingDay(cal, dayOf(acceptedAt)) ? 1 : 0)

/** When it was accepted, and the days off until the counting began. */
function receiptSteps(cal: WorkingCalendar, acceptedAt: Date): DueStep[] {
  const accepted: DueStep = { code: 'ACCEPTED', at: acceptedAt }
  if (isWorkingMoment(cal, acceptedAt)) return [accepted]
  const opening = nextWorkingMoment(cal, acceptedAt)
  const why = isWorkingDay(cal, dayOf(acceptedAt)) ? 'CLOSED' : 'DAY_OFF'
  return [accepted, ...daySteps(cal, firstDayAfter(cal, acceptedAt), addDays(dayOf(opening), -1)), { code: 'COUNTED_FROM_OPENING', at: opening, why }]
}

function hoursDue(cal: WorkingCalendar, hours: number, acceptedAt: Date): Due {
  const due = addWorkingHours(cal, acceptedAt, hours)
  const start = nextWorkingMoment(cal, acceptedAt)
  const steps = receiptSteps(cal, acceptedAt)
  for (let day = dayOf(start); day <= dayOf(due); day = addDays(day, 1)) {
    steps.push(...daySteps(cal, day, day))
    if (!isWorkingDay(cal, day)) continue
    const at = day === dayOf(start) ? start : nextWorkingMoment(cal, momentOf(day, 0))
    const until = day === dayOf(due) ? due : closingOf(cal, day)
    const minutes = workingMinutesBetween(cal, at, until)
    if (minutes > 0) steps.push({ code: 'WORKED', at, until, minutes })
  }
  return { due, steps: [...steps, { code: 'DUE', at: due }] }
}

function workingDaysDue(cal: WorkingCalendar, days: number, acceptedAt: Date): Due {
  const due = addWorkingDays(cal, acceptedAt, days)
  const first = addDays(dayOf(nextWorkingMoment(cal, acceptedAt)), 1)
  return {
    due,
    steps: [
      ...receiptSteps(cal, acceptedAt),
      ...countedSteps(cal, first, dayOf(due)),
      { code: 'DUE', at: due },
    ],
  }
}

function calendarDaysDue(cal: WorkingCalendar, days: number, acceptedAt: Date): Due {
  const due = addCalendarDays(cal, acceptedAt, days)
  const receipt = dayOf(nextWorkingMoment(cal, acceptedAt))
  const first = addDays(receipt, 1)
  const last = addDays(receipt, Math.ceil(days))
  return {
    due,
    steps: [
      ...receiptSteps(cal, acceptedAt),
      { code: 'COUNTING_STARTS', at: momentOf(first, 0), day: first },
      { code: 'LAST_DAY', at: momentOf(last, 0), day: last },
      ...(last === dayOf(due) ? [] : daySteps(cal, last, dayOf(due))),
      { code: 'DUE', at: due },
    ],
  }
}

function cutoffStep(cal: WorkingCalendar, acceptedAt: Date, cutoffMinute: number): DueStep {
  const day = dayOf(acceptedAt)
  if (!isWorkingDay(cal, day)) return { code: 'MOVED_TO_NEXT_WORKING_DAY', at: acceptedAt, why: 'DAY_OFF' }
  if (minuteOf(acceptedAt) >= cutoffMinute) return { code: 'AFTER_CUTOFF', at: momentOf(day, cutoffMinute), cutoffMinute }
  if (acceptedAt >= closingOf(cal, day)) return { code: 'MOVED_TO_NEXT_WORKING_DAY', at: acceptedAt, why: 'CLOSED' }
  return { code: 'BEFORE_CUTOFF', at: momentOf(day, cutoffMinute), cutoffMinute }
}

function sameDayDue(cal: WorkingCalendar, cutoffMinute: number, acceptedAt: Date): Due {
  const due = sameDayRule(cal, acceptedAt, cutoffMinute)
  return {
    due,
    steps: [
      { code: 'ACCEPTED', at: acceptedAt },
      cutoffStep(cal, acceptedAt, cutoffMinute),
      ...daySteps(cal, firstDayAfter(cal, acceptedAt), dayOf(due)),
      { code: 'DUE', at: due },
    ],
  }
}

/** When a dossier accepted at that moment is due, and line by line why; `due` is null where the law sets no limit. */
export function dueAt(cal: WorkingCalendar, limit: TimeLimit, acceptedAt: Date): Due {
  switch (limit.unit) {
    case 'HOURS':
      return hoursDue(cal, limit.amount, acceptedAt)
    case 'WORKING_DAYS':
      return workingDaysDue(cal, limit.amount, acceptedAt)
    case 'DAYS':
      return calendarDaysDue(cal, limit.amount, acceptedAt)
    case 'SAME_DAY':
      return sameDayDue(cal, limit.cutoffMinute ?? sameDayCutoff, acceptedAt)
    case 'NONE':
      return { due: null, steps: [{ code: 'ACCEPTED', at: acceptedAt }, { code: 'NO_LIMIT', at: acceptedAt }] }
  }
}
