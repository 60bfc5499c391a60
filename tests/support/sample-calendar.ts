import { type HoursRow, type WorkingCalendar, workingCalendar } from '@/lib/calendar/model/calendar'
import { nationalDays, wardHours } from '@/prisma/seed/calendar-days'

const national = nationalDays.map(({ day, kind }) => ({ agencyId: null, day, kind }))

/** The sample ward: Monday to Friday 07:30–11:30 and 13:30–17:30, with the days off of 2026 and 2027. */
export const wardCalendar: WorkingCalendar = workingCalendar({ hours: wardHours, days: national })

const saturdayMorning: HoursRow = { weekday: 6, opensMinute: 450, closesMinute: 690, validFrom: '2025-07-01', validTo: null }

/** The same, open on Saturday mornings too, as the residence police is. */
export const saturdayCalendar: WorkingCalendar = workingCalendar({ hours: [...wardHours, saturdayMorning], days: national })

/** "2026-11-23 14:05" in Việt Nam's time. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`)
