import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { ticketMoves, type TicketMove } from './model/waiting'

const timeForm = /^(\d{1,2})\s*[:.hg]\s*(\d{2})?$/i

/** "07:30" or "7h30" as minutes since midnight. */
const minute = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((text, context) => {
    const [, hours, minutes = '0'] = timeForm.exec(text) ?? []
    const total = Number(hours) * 60 + Number(minutes)
    if (Number(minutes) < 60 && total <= 1440) return total
    context.addIssue({ code: 'custom', message: 'invalid-time' })
    return z.NEVER
  })

const whole = (min: number, max: number) => z.coerce.number('invalid-number').int('invalid-number').min(min, 'out-of-range').max(max, 'out-of-range')
const name = z.string('required').trim().min(1, 'required').max(80, 'too-long')
const list = <T extends z.ZodType>(of: T) => z.union([z.array(of), of.transform((one) => [one])], 'required')

/** One letter, the books of one service. Messages are codes. */
export const saveServiceInput = z
  .object({
    agencyId: z.uuid(),
    /** Absent for a new one. */
    serviceId: z.uuid().optional(),
    letter: z.string('required').trim().toUpperCase().regex(/^[A-Z]$/, 'invalid-letter'),
    nameVi: name,
    nameEn: name,
    procedureCodes: z
      .string()
      .default('')
      .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
      .pipe(z.array(z.string().max(30, 'too-long')).max(100, 'too-long')),
    isOpen: z.literal('yes').optional().transform(Boolean),
    takesBookings: z.literal('yes').optional().transform(Boolean),
    weekdays: list(z.coerce.number().int().min(1).max(7)),
    opensMinute: minute,
    closesMinute: minute,
    slotMinutes: whole(5, 240),
    places: whole(1, 20),
    daysAhead: whole(1, 90),
    noticeHours: whole(0, 168),
  })
  .refine(({ opensMinute, closesMinute }) => opensMinute < closesMinute, { path: ['closesMinute'], message: 'closes-before-opening' })
export type SaveServiceInput = z.output<typeof saveServiceInput>

/** A moment as an address or a form names it: "2026-11-25T02:00:00.000Z". */
const moment = z.iso.datetime('slot-missing').transform((text) => new Date(text))

export const bookAppointmentInput = z.object({
  serviceId: z.uuid(),
  startsAt: moment,
  /** The dossier it is about, where it is about one. */
  dossierCode: z.string().trim().max(60).optional(),
})
export type BookAppointmentInput = z.output<typeof bookAppointmentInput>

export const moveAppointmentInput = z.object({ appointmentId: z.uuid(), startsAt: moment })
export type MoveAppointmentInput = z.output<typeof moveAppointmentInput>

export const appointmentInput = z.object({ appointmentId: z.uuid() })
export type AppointmentInput = z.output<typeof appointmentInput>

export const checkInInput = appointmentInput.extend({ hasPrecedence: z.literal('yes').optional().transform(Boolean) })
export type CheckInInput = z.output<typeof checkInInput>

export const issueTicketInput = z.object({ serviceId: z.uuid('service-missing'), hasPrecedence: z.literal('yes').optional().transform(Boolean) })
export type IssueTicketInput = z.output<typeof issueTicketInput>

/** The number over a counter. */
const counterNumber = z.coerce.number('invalid-number').int('invalid-number').min(1, 'out-of-range').max(99, 'out-of-range')

export const callTicketInput = z.object({
  agencyId: z.uuid(),
  counter: counterNumber,
  /** Letters of the services that are received at this counter; all where none is named. */
  letters: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .transform((letters) => (letters ?? []).filter((letter) => /^[A-Z]$/.test(letter))),
})
export type CallTicketInput = z.output<typeof callTicketInput>

export const moveTicketInput = z.object({ ticketId: z.uuid(), move: z.enum(Object.keys(ticketMoves) as [TicketMove, ...TicketMove[]]) })
export type MoveTicketInput = z.output<typeof moveTicketInput>

/** The day an address names. */
export const namedDay = z.string().refine(isDay)
