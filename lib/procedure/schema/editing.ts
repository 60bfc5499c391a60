import { z } from 'zod'
import { isDay, momentOf } from '@/lib/core/dates'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { key } from '@/lib/form/schema'
import { conditionInput } from '@/lib/form/schema/condition-input'
import { channels, procedureCode } from '../schema'

/** What the plain editor posts; messages are codes. Every form says which revision of the draft it saw. */
const seen = { code: procedureCode, revision: z.coerce.number().int().min(0) }

/** A ticked box arrives as a word, an empty one not at all. */
const ticked = z.string().optional().transform((value) => value !== undefined)

const line = (max: number) => z.string('required').trim().max(max, 'too-long').default('')
const required = (max: number) => z.string('required').trim().min(1, 'required').max(max, 'too-long')

/** A text in two languages; without English the Vietnamese one is shown everywhere. */
const bothLanguages = (max: number) =>
  z.object({ vi: required(max), en: line(max) }, 'required').transform(({ vi, en }) => (en === '' ? { vi } : { vi, en }))

/** The same where nothing at all may be said; an English text alone is none. */
const maybeBoth = (max: number) =>
  z
    .object({ vi: line(max), en: line(max) })
    .refine(({ vi, en }) => vi !== '' || en === '', { path: ['vi'], error: 'required' })
    .transform(({ vi, en }) => (vi === '' ? undefined : en === '' ? { vi } : { vi, en }))
    .optional()

/** A whole number as people write it: "8.000" is eight thousand. `null`: nothing was written. */
const whole = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^(\d{1,9}|\d{1,3}([. ]\d{3}){1,2})?$/.test(text), 'not-a-number')
  .transform((text) => (text === '' ? null : Number(text.replace(/[. ]/g, ''))))

const count = (min: number, max: number) =>
  whole.pipe(z.number('required').min(min, 'too-small').max(max, 'too-large'))

/** Three inputs of a day; null where all are empty. */
const maybeDay = z
  .object({ day: z.string().trim(), month: z.string().trim(), year: z.string().trim() })
  .transform(({ day, month, year }) => (day + month + year === '' ? null : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')))
  .refine((day) => day === null || isDay(day), 'invalid-day')
  .default(null)

/** A choice whose first line is "no matter": null. */
const maybe = <S extends z.ZodType>(one: S) => z.union([z.literal('').transform(() => null), one], 'not-an-option').default(null)

export const draftInput = z.object({ code: procedureCode })
export const seenDraftInput = z.object(seen)

export const editTextsInput = z.object({
  ...seen,
  name: bothLanguages(200),
  summary: bothLanguages(600),
  audience: bothLanguages(300),
  description: maybeBoth(5000),
  conditions: maybeBoth(2000),
  feeNote: maybeBoth(500),
})
export type EditTexts = z.output<typeof editTextsInput>

/** Units of a time limit, in the order they are offered. */
export const limitUnits = ['SAME_DAY', 'WORKING_DAYS', 'DAYS', 'HOURS', 'NONE'] as const

const minuteOfDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^([01]?\d|2[0-3])[:h.][0-5]\d$/.test(text), 'invalid-time')
  .transform((text) => {
    const [hours = 15, minutes = 0] = text === '' ? [] : text.split(/[:h.]/).map(Number)
    return hours * 60 + minutes
  })

const limitRow = z
  .object({
    channel: maybe(z.enum(channels)),
    caseKey: maybe(key),
    unit: maybe(z.enum(limitUnits)),
    amount: whole,
    cutoff: minuteOfDay,
    note: maybeBoth(300),
    remove: ticked,
  })
  .refine(({ unit, amount, remove }) => remove || unit === null || unit === 'SAME_DAY' || unit === 'NONE' || (amount ?? 0) > 0, { path: ['amount'], error: 'required' })

/** The rules in their order; a row without a unit, or ticked to be removed, is none. */
export const editTimeLimitsInput = z.object({
  ...seen,
  supplementClock: z.enum(['RESTART', 'SHIFT'], 'required'),
  limits: z
    .record(z.string().regex(/^\d{1,2}$/), limitRow)
    .transform((rows) => Object.entries(rows).sort(([a], [b]) => Number(a) - Number(b)).map(([, row]) => row))
    .transform((rows) => rows.flatMap(({ unit, remove, ...row }) => (unit === null || remove ? [] : [{ ...row, unit, amount: row.amount ?? 0 }])))
    .refine((rows) => rows.length > 0, 'required'),
})
export type EditTimeLimits = z.output<typeof editTimeLimitsInput>

/** Attributes of the applicant that a fee may ask for, told by VNeID. */
export const applicantKinds = ['digitalCitizen'] as const

/** One fee; without a key it is a new one. What the studio alone edits (conditions, multiplying fields) stays. */
export const editFeeInput = z
  .object({
    ...seen,
    key: maybe(key),
    label: bothLanguages(200),
    amount: count(0, 100_000_000),
    channel: maybe(z.enum(channels)),
    caseKey: maybe(key),
    applicant: maybe(z.enum(applicantKinds)),
    validFrom: maybeDay,
    validTo: maybeDay,
    group: maybe(key),
    legalGround: required(300),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, { path: ['validTo'], error: 'ends-before-start' })
export type EditFee = z.output<typeof editFeeInput>

/** One component; without a key it is a new one. What replaces it stays. `fields`: what its condition may speak of. */
export const editComponentInput = (fields: readonly ConditionField[]) => z.object({
  ...seen,
  condition: conditionInput(fields),
  key: maybe(key),
  title: bothLanguages(300),
  hint: maybeBoth(500),
  kind: z.enum(['SUBMIT', 'PRESENT'], 'required'),
  originals: count(0, 20),
  copies: count(0, 20),
  maxFiles: count(1, 20),
  needed: z.enum(['yes', 'no'], 'required'),
  replacedNote: maybeBoth(500),
})
export type EditComponent = z.output<ReturnType<typeof editComponentInput>>

export const removePartInput = z.object({ ...seen, key })

/** `validFrom` is null for at once, else the first moment of that day in Việt Nam. */
export const publishInput = z
  .object({
    ...seen,
    when: z.enum(['now', 'later'], 'required'),
    validFrom: maybeDay,
    reason: required(500),
  })
  .refine(({ when, validFrom }) => when === 'now' || validFrom !== null, { path: ['validFrom'], error: 'required' })
  .transform(({ when, validFrom, ...rest }) => ({ ...rest, validFrom: when === 'later' && validFrom !== null ? momentOf(validFrom, 0) : null }))
