import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { dayKinds } from './model/calendar'

const day = z.string('required').trim().min(1, 'required').refine(isDay, 'invalid-day')

/** A special day of one agency. Messages are codes. */
export const setCalendarDayInput = z.object({
  agencyId: z.uuid(),
  day,
  kind: z.enum(dayKinds, 'required'),
  note: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  legalRef: z.string().trim().max(200, 'too-long').default(''),
})
export type SetCalendarDayInput = z.output<typeof setCalendarDayInput>

export const removeCalendarDayInput = z.object({ id: z.uuid() })
export type RemoveCalendarDayInput = z.output<typeof removeCalendarDayInput>

/** "07:30" as 450; nothing as null. 24:00 is the end of the day. */
const time = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text), 'invalid-time')
  .transform((text) => (text === '' ? null : Number(text.slice(0, 2)) * 60 + Number(text.slice(3))))

const halves = z.object({ morningOpens: time, morningCloses: time, afternoonOpens: time, afternoonCloses: time })

const hoursOfDay = halves.transform((hours, context) => {
  const refuse = (field: keyof typeof hours, code: string) =>
    context.addIssue({ code: 'custom', path: [field], message: code })
  const stretches: { opensMinute: number; closesMinute: number }[] = []
  for (const half of ['morning', 'afternoon'] as const) {
    const [opensMinute, closesMinute] = [hours[`${half}Opens`], hours[`${half}Closes`]]
    if (opensMinute === null && closesMinute === null) continue
    if (opensMinute === null) refuse(`${half}Opens`, 'required')
    else if (closesMinute === null) refuse(`${half}Closes`, 'required')
    else if (closesMinute <= opensMinute) refuse(`${half}Closes`, 'closes-before-opening')
    else stretches.push({ opensMinute, closesMinute })
  }
  const [morning, afternoon] = stretches
  if (morning && afternoon && afternoon.opensMinute < morning.closesMinute) refuse('afternoonOpens', 'overlapping')
  return stretches
})

/** The opening hours of a whole week from a day on; a day without times is closed. Keys are weekdays, 1 Monday … 7 Sunday. */
export const setWorkingHoursInput = z.object({
  agencyId: z.uuid(),
  validFrom: day,
  week: z
    .object({
      1: hoursOfDay,
      2: hoursOfDay,
      3: hoursOfDay,
      4: hoursOfDay,
      5: hoursOfDay,
      6: hoursOfDay,
      7: hoursOfDay,
    })
    .refine((week) => Object.values(week).some((stretches) => stretches.length > 0), 'empty-week'),
})
export type SetWorkingHoursInput = z.output<typeof setWorkingHoursInput>
