import { type Day, momentOf } from '@/lib/core/dates'

/** Monday 23 November 2026, 09:00 in Việt Nam: a working day, inside working hours. */
export const monday: Day = '2026-11-23'
export const now = at(monday, '09:00')

/** The moment of that day and time ("14:30") in Việt Nam. */
export function at(day: Day, time: string): Date {
  const [hour = '0', minute = '0'] = time.split(':')
  return momentOf(day, Number(hour) * 60 + Number(minute))
}
