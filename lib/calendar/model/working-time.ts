import { addDays, type Day, dayOf, momentOf } from '@/lib/core/dates'
import { closingOf, type WorkingCalendar, workingDayFrom, workingIntervals } from './calendar'

const minute = 60_000
/** Longer limits are slips of the pen; a calendar must not count for ever. */
const longest = 1_000_000

type Span = { readonly start: number; readonly end: number }

const spansOf = (cal: WorkingCalendar, day: Day): Span[] =>
  workingIntervals(cal, day).map(({ opensMinute, closesMinute }) => ({
    start: momentOf(day, opensMinute).getTime(),
    end: momentOf(day, closesMinute).getTime(),
  }))

function checkAmount(amount: number): void {
  if (!(amount >= 0 && amount <= longest)) throw new RangeError(`cannot count ${String(amount)} units of working time`)
}

/** True between opening and closing; the closing minute itself is closed. */
export function isWorkingMoment(cal: WorkingCalendar, at: Date): boolean {
  return spansOf(cal, dayOf(at)).some(({ start, end }) => start <= at.getTime() && at.getTime() < end)
}

/**
 * The moment itself while the agency is open, otherwise its next opening: what arrives at midday counts from the
 * afternoon, what arrives after closing or on a day off from the next working morning.
 */
export function nextWorkingMoment(cal: WorkingCalendar, at: Date): Date {
  for (let day = workingDayFrom(cal, dayOf(at)); ; day = workingDayFrom(cal, addDays(day, 1))) {
    const span = spansOf(cal, day).find(({ end }) => at.getTime() < end)
    if (span) return new Date(Math.max(span.start, at.getTime()))
  }
}

function addExact(cal: WorkingCalendar, from: Date, milliseconds: number): Date {
  let left = milliseconds
  for (let day = workingDayFrom(cal, dayOf(from)); ; day = workingDayFrom(cal, addDays(day, 1))) {
    for (const span of spansOf(cal, day)) {
      const start = Math.max(span.start, from.getTime())
      if (start > span.end) continue
      if (left <= span.end - start) return new Date(start + left)
      left -= span.end - start
    }
  }
}

/** The moment at which `minutes` of work have passed since `from`; the end of a stretch rather than the start of the next. */
export function addWorkingMinutes(cal: WorkingCalendar, from: Date, minutes: number): Date {
  checkAmount(minutes)
  return addExact(cal, from, minutes * minute)
}

/** As `addWorkingMinutes`, in hours. */
export const addWorkingHours = (cal: WorkingCalendar, from: Date, hours: number): Date =>
  addWorkingMinutes(cal, from, hours * 60)

/** Working minutes from `a` to `b`, with their fraction; negative when `b` is before `a`. Throws without any hours. */
export function workingMinutesBetween(cal: WorkingCalendar, a: Date, b: Date): number {
  if (b < a) return 0 - workingMinutesBetween(cal, b, a)
  if (cal.hours.length === 0) throw new Error('this calendar has no working hours')
  let sum = 0
  const last = dayOf(b)
  for (let day = dayOf(a); day <= last; day = addDays(day, 1))
    for (const { start, end } of spansOf(cal, day))
      sum += Math.max(0, Math.min(end, b.getTime()) - Math.max(start, a.getTime()))
  return sum / minute
}

/** The day on which something that came at `at` counts as received. */
const receiptDay = (cal: WorkingCalendar, at: Date): Day => dayOf(nextWorkingMoment(cal, at))

/**
 * Closing time of the n-th working day after the day of receipt, which is not counted itself (BLDS 2015, Art. 147);
 * 0 is the day of receipt.
 */
export function addWorkingDays(cal: WorkingCalendar, from: Date, days: number): Date {
  checkAmount(days)
  let day = receiptDay(cal, from)
  for (let count = 0; count < days; count += 1) day = workingDayFrom(cal, addDays(day, 1))
  return closingOf(cal, day)
}

/**
 * Closing time of the n-th calendar day after the day of receipt; a last day that is off moves to the next working
 * day (BLDS 2015, Art. 148 (5)).
 */
export function addCalendarDays(cal: WorkingCalendar, from: Date, days: number): Date {
  checkAmount(days)
  return closingOf(cal, workingDayFrom(cal, addDays(receiptDay(cal, from), Math.ceil(days))))
}
