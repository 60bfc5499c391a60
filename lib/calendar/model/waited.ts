import { addDays, type Day } from '@/lib/core/dates'
import { isWorkingDay, type WorkingCalendar } from './calendar'

/** How many working days came after `from`, up to and with `until`. */
export function workingDaysWaited(cal: WorkingCalendar, from: Day, until: Day): number {
  let waited = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(cal, day)) waited += 1
  return waited
}
