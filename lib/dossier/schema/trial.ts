import { z } from 'zod'
import { key } from '@/lib/form/schema'
import { channels, procedureCode } from '@/lib/procedure/schema'
import { samplePersonKeys } from '../model/sample-people'
import { trialEvents } from '../model/trial-acts'
import { refusalReasons } from '../model/reasons'

// What an administrator's trial of a draft version takes in. Messages are codes; lib/text turns them into sentences.

/** None, one or several of a name. */
const many = z.union([z.string(), z.array(z.string())]).default([]).transform((posted) => [posted].flat().filter((one) => one !== ''))

const day = z
  .object({ day: z.string(), month: z.string(), year: z.string() }, { error: 'invalid-day' })
  .transform(({ day: date, month, year }) => [year, month, date].map((part) => part.trim().padStart(2, '0')).join('-'))
  .pipe(z.iso.date({ error: 'invalid-day' }))

export const trialInput = z.object({ code: procedureCode })
export type TrialInput = z.output<typeof trialInput>

export const startTrialInput = z.object({
  code: procedureCode,
  channel: z.enum(channels, { error: 'required' }),
  applicant: many,
  /** Whose data VNeID brings along; nobody's when left out. */
  person: z.union([z.literal('').transform(() => undefined), z.enum(samplePersonKeys)]).optional(),
  /** On which the made-up filing takes place. */
  day,
})
export type StartTrialInput = z.output<typeof startTrialInput>

/** A page of the form as it was posted, the ticked components, or the answers before the form. */
export type SaveTrialPageInput = { readonly code: string } & (
  | { readonly pageKey: string; readonly entries: readonly (readonly [string, string])[]; readonly intent?: string | undefined }
  | { readonly handedIn: readonly string[] }
  | { readonly questions: Readonly<Record<string, string>> }
)

export const attachTrialFileInput = z.object({ code: procedureCode, componentKey: key, fileId: z.uuid() })
export type AttachTrialFileInput = z.output<typeof attachTrialFileInput>

export const trialPapersInput = z.object({ code: procedureCode, handedIn: many })
export const trialQuestionsInput = z.object({ code: procedureCode, questions: z.record(key, key).default({}) })

/** Says which state of the trial was seen: two windows do not play at once. */
export const seenTrialInput = z.object({ code: procedureCode, revision: z.coerce.number().int().min(0) })
export type SeenTrialInput = z.output<typeof seenTrialInput>

const asksReason: readonly string[] = [
  'refuse', 'requestSupplement', 'returnToPrevious', 'stop', 'requestPayment', 'objectToResult', 'requestWithdrawal', 'confirmWithdrawal',
  'declineWithdrawal', 'refuseOverdueSupplement',
]

/** True where the real form asks for a reason. */
export const needsReason = (event: string): boolean => asksReason.includes(event)

export const trialActInput = seenTrialInput
  .extend({
    event: z.enum(trialEvents),
    reason: z.string().trim().max(2000, { error: 'too-long' }).default(''),
    reasonCode: z.enum(refusalReasons).optional(),
    /** "field:childName", "component:birthNotice". */
    items: many,
    delivery: z.enum(['ELECTRONIC', 'COUNTER', 'POST']).optional(),
    /** Days that pass before it. */
    later: z.string().trim().regex(/^\d{0,3}$/, { error: 'not-a-number' }).default('').transform(Number).pipe(z.number().max(365, { error: 'too-large' })),
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', { path: ['reason'], error: 'required' })
  .refine(({ event, reasonCode }) => event !== 'refuse' || reasonCode !== undefined, { path: ['reasonCode'], error: 'required' })
  .refine(({ event, items }) => event !== 'requestSupplement' || items.length > 0, { path: ['items'], error: 'required' })
export type TrialActInput = z.output<typeof trialActInput>
