import { isWorkingDay, type WorkingCalendar } from '@/lib/calendar/model/calendar'
import { addDays, dayOf, momentOf } from '@/lib/core/dates'

/** Tells times of the past: `(3, '09:15')` is a quarter past nine, three working days before today. */
export type Past = (workingDays: number, time: string) => Date

/** What the calendar makes of "so many working days ago", seen from `now`. */
export function pastOf(calendar: WorkingCalendar, now: Date): Past {
  return (workingDays, time) => {
    let day = dayOf(now)
    for (let left = workingDays; left > 0; ) {
      day = addDays(day, -1)
      if (isWorkingDay(calendar, day)) left -= 1
    }
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return momentOf(day, hours * 60 + minutes)
  }
}
