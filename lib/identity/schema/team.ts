import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { plainPhone } from '../model'
import { groupsAreReadable } from '../model/residential-groups'
import { helpCode } from '../model/team'

const digits = (typed: string) => typed.replace(/[\s.-]/g, '')
const name = z.string('required').trim().min(1, 'required').max(120, 'too-long').transform((text) => text.normalize('NFC'))
const line = z.string('required').trim().min(1, 'required').max(120, 'too-long')
const personalId = z.string('required').transform(digits).pipe(z.string().min(1, 'required').regex(/^\d{12}$/, 'not-twelve-digits'))
/** The three parts of a date field. */
const day = z
  .object({ day: z.string().default(''), month: z.string().default(''), year: z.string().default('') }, 'required')
  .transform((parts) => [parts.year.trim(), parts.month.trim().padStart(2, '0'), parts.day.trim().padStart(2, '0')].join('-'))
  .pipe(z.string().refine(isDay, 'invalid-day'))

export const appointMemberInput = z
  .object({
    agencyId: z.uuid(), personalId, name, fromDay: day, toDay: day,
    groups: z.string('required').trim().min(1, 'required').max(400, 'too-long').refine(groupsAreReadable, 'groups-unreadable'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], error: 'ends-before' })
export type AppointMemberInput = z.output<typeof appointMemberInput>

export const dismissMemberInput = z.object({ memberId: z.uuid() })
export type DismissMemberInput = z.output<typeof dismissMemberInput>

export const beginAssistanceInput = z.object({
  memberId: z.uuid('required'),
  group: line,
  name,
  personalId,
  phone: z.string('required').trim().min(1, 'required').transform(plainPhone).pipe(z.string().regex(/^0[35789]\d{8}$/, 'invalid-phone')),
  procedureCode: z.string('required').trim().min(1, 'required').max(30, 'too-long').regex(/^[\d.]+$/, 'invalid-procedure'),
})
export type BeginAssistanceInput = z.output<typeof beginAssistanceInput>

export const agreeInput = z.object({
  assistanceId: z.uuid(),
  code: z.string('required').transform(digits).pipe(z.string().min(1, 'required').regex(new RegExp(`^\\d{${String(helpCode.digits)}}$`), 'invalid-code')),
})
export type AgreeInput = z.output<typeof agreeInput>

/** An official at the counter, in the citizen's place. The revision says what they were shown. */
export const attestAssistanceInput = z.object({ assistanceId: z.uuid(), revision: z.coerce.number().int().optional() })
export type AttestAssistanceInput = z.output<typeof attestAssistanceInput>

export const endAssistanceInput = z.object({ assistanceId: z.uuid() })
export type EndAssistanceInput = z.output<typeof endAssistanceInput>

/** Payload of the job 'send-assistance-code'. `sealed`: the code and the phone that was typed, encrypted. */
export const assistanceCodeJob = z.object({ codeId: z.uuid(), sealed: z.string() })
export const sealedCode = z.object({ code: z.string(), phone: z.string() })

/** What is kept of the citizen while they are helped, encrypted. */
export const helpedPerson = z.object({ name: z.string(), phone: z.string() })

const minute = z.string('required').trim().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'invalid-time').transform((text) => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
})
export const planEventInput = z
  .object({ agencyId: z.uuid(), name: line, place: line, day, opens: minute, closes: minute })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'ends-before' })
export type PlanEventInput = z.output<typeof planEventInput>

export const joinLineInput = z.object({ eventId: z.uuid(), initial: z.string().trim().max(40).default('').transform((text) => text.normalize('NFC').slice(0, 1).toUpperCase()).pipe(z.string().regex(/^\p{L}?$/u, 'one-letter')) })
export type JoinLineInput = z.output<typeof joinLineInput>

export const takeNextInput = z.object({ eventId: z.uuid(), intent: z.literal('next') })
export type TakeNextInput = { readonly eventId: string }

export const finishTurnInput = z.object({ turnId: z.uuid(), outcome: z.enum(['DONE', 'MISSED']) })
export type FinishTurnInput = z.output<typeof finishTurnInput>
