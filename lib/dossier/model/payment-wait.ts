import { addWorkingDays } from '@/lib/calendar/model/working-time'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { type Day, dayOf, momentOf } from '@/lib/core/dates'

/**
 * How long a dossier waits for money. No rule of law sets it (the national status 6 has no clock of its own): the
 * official names a day with each request, and this is what is meant where none is named.
 */
export const paymentWait = { workingDays: 10, remindDaysBefore: 3 } as const

/** The day until whose end one usually may pay, counted by the agency's calendar. */
export const usualPayDay = (calendar: WorkingCalendar, now: Date): Day => dayOf(addWorkingDays(calendar, now, paymentWait.workingDays))

/** The last moment of a day: one may pay at any hour of it. */
export const endOfDay = (day: Day): Date => momentOf(day, 23 * 60 + 59)
