import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { dayKinds } from './model/calendar'

/** What three inputs of a date post; a wrong date stays wrong, for the next rule to say so. */
const typedDay = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform(({ day, month, year }) => {
    const parts = [year, month, day].map((part) => part.trim())
    return parts.join('') === '' ? '' : parts.map((part) => part.padStart(2, '0')).join('-')
  })

/** A day, written "2026-11-23" or in its three parts. */
const day = z
  .union([z.string(), typedDay], 'required')
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').refine((text) => text === '' || isDay(text), 'invalid-day'))

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

const timeForm = /^(\d{1,2})\s*[:.hg]\s*(\d{2})?$/i

/** "07:30", "7h30" or "7h" as minutes since midnight; 24:00 is the end of the day; undefined for anything else. */
function minutesOf(text: string): number | undefined {
  const [, hours, minutes = '0'] = timeForm.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= 1440 ? total : undefined
}

const time = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || minutesOf(text) !== undefined, 'invalid-time')
  .transform((text) => minutesOf(text) ?? null)

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
