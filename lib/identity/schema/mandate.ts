import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { askableGrounds, authorisationWays, mandateCode } from '../model/mandates'

const locale = z.enum(['vi', 'en']).default('vi')
const digits = (typed: string) => typed.replace(/[\s.-]/g, '')

/** The three parts of a date field, or nothing. */
const birthDate = z
  .object({ day: z.string().default(''), month: z.string().default(''), year: z.string().default('') })
  .default({ day: '', month: '', year: '' })
  .transform(({ day, month, year }) => [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-'))
  .transform((text) => (/[1-9]/.test(text) ? text : null))
  .pipe(z.string().refine(isDay, 'invalid-day').nullable())

export const askMandateInput = z
  .object({
    ground: z.enum(askableGrounds, 'required'),
    /** How an authorisation is shown; a parent's word needs none. */
    way: z.enum(authorisationWays).optional(),
    name: z.string('required').trim().min(1, 'required').max(120, 'too-long').transform((name) => name.normalize('NFC')),
    personalId: z.string('required').transform(digits).pipe(z.string().min(1, 'required').regex(/^\d{12}$/, 'not-twelve-digits')),
    birthDate,
    procedureCode: z.string().max(30).regex(/^[\d.]*$/).default(''),
    locale,
  })
  .refine(({ ground, way }) => ground === 'PARENT_OF_CHILD' || way !== undefined, { path: ['way'], error: 'required' })
  .refine(({ ground, birthDate: born }) => ground === 'AUTHORISED_AGENT' || born !== null, { path: ['birthDate'], error: 'required' })
export type AskMandateInput = Omit<z.output<typeof askMandateInput>, 'locale'>

const mandateId = z.uuid()
export const confirmMandateInput = z.object({
  mandateId,
  code: z.string('required').transform(digits).pipe(z.string().min(1, 'required').regex(new RegExp(`^\\d{${String(mandateCode.digits)}}$`), 'invalid-code')),
  locale,
})
export type ConfirmMandateInput = { readonly mandateId: string; readonly code: string }

export const answerMandateInput = z.object({ mandateId, answer: z.enum(['agree', 'decline'], 'required'), locale })
export type AnswerMandateInput = { readonly mandateId: string; readonly answer: 'agree' | 'decline' }

export const revokeMandateInput = z.object({ mandateId, locale })
export type RevokeMandateInput = { readonly mandateId: string }

/** Payload of the job 'tell-of-mandate'. `sealed`: the code for the owner, encrypted. */
export const mandateNews = z.object({
  mandateId,
  happened: z.enum(['asked', 'given', 'declared', 'declined', 'revoked']),
  newsId: z.uuid(),
  /** Who brought it about, and so needs no telling. */
  by: z.enum(['owner', 'agent']).optional(),
  sealed: z.string().optional(),
  expiresAt: z.iso.datetime().optional(),
})
export type MandateNewsInput = z.output<typeof mandateNews>

/** What is kept of the owner with a mandate, encrypted. */
export const mandateOwner = z.object({ name: z.string(), personalId: z.string(), birthDate: z.string().nullish() })
export type MandateOwner = z.output<typeof mandateOwner>
