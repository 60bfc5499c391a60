import { closingOf, isWorkingDay, type WorkingCalendar } from '@/lib/calendar/model/calendar'
import { addWorkingMinutes, workingMinutesBetween } from '@/lib/calendar/model/working-time'
import { type Day, dayOf } from '@/lib/core/dates'
import type { Status } from './statuses'

/** Whose opinion is asked for: a colleague's, a group's, another agency's of this installation, an outside body's. */
export const opinionKinds = ['COLLEAGUE', 'UNIT', 'AGENCY', 'OUTSIDE'] as const
export type OpinionOf = (typeof opinionKinds)[number]

/** Where the office has the word, so that it may ask others. */
export const asksIn: readonly Status[] = ['REGISTERED', 'ACCEPTED', 'IN_PROGRESS']

/**
 * When an opinion is due that is wanted by the end of a day: the closing of that day, but never after the dossier's own
 * deadline, which does not wait for it. Or why that day will not do. `runsOut`: the deadline that runs, null where none does.
 */
export function opinionDue(calendar: WorkingCalendar, until: Day, runsOut: Date | null, now: Date): Date | 'clock-run-out' | 'day-off' | 'opinion-too-early' | 'opinion-after-due' {
  if (runsOut && runsOut <= now) return 'clock-run-out'
  if (!isWorkingDay(calendar, until)) return 'day-off'
  const closing = closingOf(calendar, until)
  const due = runsOut && closing > runsOut && dayOf(runsOut) === until ? runsOut : closing
  if (due <= now) return 'opinion-too-early'
  return runsOut && due > runsOut ? 'opinion-after-due' : due
}

/** A working day of eight hours. */
const notice = 480

/** When to remind of it: a working day before it is due, or halfway where there is less than two. */
export function opinionReminder(calendar: WorkingCalendar, asked: Date, due: Date): Date {
  const whole = workingMinutesBetween(calendar, asked, due)
  return addWorkingMinutes(calendar, asked, Math.max(whole / 2, whole - notice))
}

/** The agency whose officials answer, or record the answer: files of the answer are stored as its own. */
export const answeringAgency = (asked: { readonly agencyId: string; readonly askedAgencyId: string | null }): string => asked.askedAgencyId ?? asked.agencyId
