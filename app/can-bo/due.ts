import type { TagTone } from '@/components/ui/tag'
import { isWorkingDay, type WorkingCalendar, workingDayFrom, workingIntervals } from '@/lib/calendar/model/calendar'
import { remaining } from '@/lib/calendar/model/pause'
import { addDays, type Day, dayOf, formatMinute, formatMoment, minuteOf } from '@/lib/core/dates'
import { isFinal, type Status } from '@/lib/dossier/model/statuses'
import type { officialText } from '@/lib/text/text'

type Words = typeof officialText.office.due

/** What a deadline is told by. Before acceptance the intake clock runs, afterwards the processing clock. */
export type Clock = { readonly status: Status; readonly intakeDueAt: Date | null; readonly dueAt: Date | null }

/** The due date that counts now; null where none runs: the citizen is waited for, the end is reached, the law sets no limit. */
export function runningDue({ status, intakeDueAt, dueAt }: Clock): Date | null {
  if (isFinal(status) || status === 'SUPPLEMENT_REQUESTED') return null
  return status === 'REGISTERED' ? intakeDueAt : dueAt
}

/** How a deadline stands, in words and with a tone: "Quá hạn 2 giờ", "Hạn hôm nay 17:00", "Còn 3 ngày làm việc". */
export function dueTag(clock: Clock, calendar: WorkingCalendar, now: Date, words: Words): { readonly tone: TagTone; readonly text: string } {
  if (isFinal(clock.status)) return { tone: 'neutral', text: words.closed }
  if (clock.status === 'SUPPLEMENT_REQUESTED') return { tone: 'waiting', text: words.paused }
  const due = runningDue(clock)
  if (due === null) return { tone: 'neutral', text: words.none }
  return due < now ? { tone: 'overdue', text: overdueText(calendar, now, due, words) } : comingTag(calendar, now, due, words)
}

/** How much working time is left, or has passed since, as a person says it: "Còn 3 ngày 2 giờ làm việc". */
export function timeLeft(calendar: WorkingCalendar, now: Date, due: Date, words: Words): string {
  const minutes = remaining(calendar, now, due)
  const day = dayMinutes(calendar, dayOf(now))
  return due < now ? words.past(Math.abs(minutes), day) : words.left(minutes, day)
}

function overdueText(calendar: WorkingCalendar, now: Date, due: Date, { overdue }: Words): string {
  const minutes = remaining(calendar, due, now)
  const day = dayMinutes(calendar, dayOf(now))
  if (minutes >= day) return overdue.days(Math.floor(minutes / day))
  if (minutes >= 60) return overdue.hours(Math.floor(minutes / 60))
  return minutes >= 1 ? overdue.minutes(minutes) : overdue.now
}

function comingTag(calendar: WorkingCalendar, now: Date, due: Date, words: Words): { readonly tone: TagTone; readonly text: string } {
  if (dayOf(due) === dayOf(now)) return { tone: 'due', text: words.today(formatMinute(minuteOf(due))) }
  const days = workingDaysUntil(calendar, dayOf(now), dayOf(due))
  if (days === 0) return { tone: 'due', text: words.at(formatMoment(due)) }
  return { tone: days === 1 ? 'due' : 'info', text: words.days(days) }
}

/** Working days after `from` up to and including `to`. */
function workingDaysUntil(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}

/** The working minutes of the first working day from that day on. */
const dayMinutes = (calendar: WorkingCalendar, day: Day): number =>
  workingIntervals(calendar, workingDayFrom(calendar, day)).reduce((sum, { opensMinute, closesMinute }) => sum + closesMinute - opensMinute, 0)
