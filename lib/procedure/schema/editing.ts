import { z } from 'zod'
import { momentOf } from '@/lib/core/dates'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { conditionProblem } from '@/lib/form/model/conditions'
import { condition, key } from '@/lib/form/schema'
import { conditionInput } from '@/lib/form/schema/condition-input'
import { channels, fileKinds, procedureCode } from '../schema'
import { textRows } from './editing-guide'
import { bothLanguages, chosen, count, linesOf, maybe, maybeBoth, maybeDay, required, rowsOf, seen, whole } from './typed'

// What the editor posts; messages are codes.

export const draftInput = z.object({ code: procedureCode })
export const seenDraftInput = z.object(seen)
/** `part`: where the person is brought back to. */
export const stepDraftInput = z.object({ ...seen, part: maybe(z.enum(['bieu-mau'])) })

export const editTextsInput = z.object({
  ...seen,
  name: bothLanguages(200),
  summary: bothLanguages(600),
  audience: bothLanguages(300),
  description: maybeBoth(5000),
  conditions: maybeBoth(2000),
  feeNote: maybeBoth(500),
  dataPurpose: maybeBoth(500),
  dataRecipients: maybeBoth(500),
  dataRetention: maybeBoth(500),
  steps: textRows(600, 50),
  outcomes: textRows(300, 20),
  legalBasis: linesOf({ count: 60, length: 400 }),
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
  })
  .refine(({ unit, amount }) => unit === null || unit === 'SAME_DAY' || unit === 'NONE' || (amount ?? 0) > 0, { path: ['amount'], error: 'required' })

/** The rules in their order; a row without a unit is none. */
export const editTimeLimitsInput = z.object({
  ...seen,
  supplementClock: z.enum(['RESTART', 'SHIFT', 'KPI'], 'required'),
  supplementRounds: whole.pipe(z.number().min(1, 'too-small').max(9, 'too-large').nullable()),
  limits: rowsOf(limitRow)
    .transform((rows) => rows.flatMap(({ unit, ...row }) => (unit === null ? [] : [{ ...row, unit, amount: row.amount ?? 0 }])))
    .refine((rows) => rows.length > 0, 'required'),
})
export type EditTimeLimits = z.output<typeof editTimeLimitsInput>

/** Attributes of the applicant that a fee may ask for, told by VNeID. */
export const applicantKinds = ['digitalCitizen'] as const

/** A computed value as whoever can writes it, in JsonLogic; nothing where nothing is written. */
const computed = z
  .string()
  .trim()
  .max(5000, 'too-long')
  .default('')
  .transform((text, ctx) => {
    if (text === '') return undefined
    try {
      const value = condition.parse(JSON.parse(text))
      if (conditionProblem(value) === null) return value
    } catch {
      // What is no JSON is as broken as what nobody can compute.
    }
    ctx.addIssue({ code: 'custom', message: 'condition-broken' })
    return z.NEVER
  })

/** One fee; without a key it is a new one. `fields`: what its condition may speak of. */
export const editFeeInput = (fields: readonly ConditionField[]) => z
  .object({
    ...seen,
    condition: conditionInput(fields),
    key: maybe(key),
    label: bothLanguages(200),
    amount: count(0, 100_000_000),
    channel: maybe(z.enum(channels)),
    caseKey: maybe(key),
    applicant: maybe(z.enum(applicantKinds)),
    quantityField: maybe(key),
    amountFrom: computed,
    validFrom: maybeDay,
    validTo: maybeDay,
    group: maybe(key),
    legalGround: required(300),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, { path: ['validTo'], error: 'ends-before-start' })
export type EditFee = z.output<ReturnType<typeof editFeeInput>>

/** One component; without a key it is a new one. Names of registry fields are held against those that exist when it is published. */
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
  maxMegabytes: whole.pipe(z.number().min(1, 'too-small').max(10, 'too-large').nullable()),
  fileKinds: chosen(z.enum(fileKinds, 'not-an-option')),
  needed: z.enum(['yes', 'no'], 'required'),
  cases: chosen(key),
  replaceableBy: chosen(z.string().max(100)),
  replacedNote: maybeBoth(500),
})
export type EditComponent = z.output<ReturnType<typeof editComponentInput>>

/** One case; without a key it is a new one. */
export const editCaseInput = (fields: readonly ConditionField[]) =>
  z.object({ ...seen, condition: conditionInput(fields), key: maybe(key), title: bothLanguages(200) })
export type EditCase = z.output<ReturnType<typeof editCaseInput>>

/** The parts of a version that are lists, in which things have a key and a place. */
export const listParts = ['eligibility', 'cases', 'components', 'fees', 'steps', 'results'] as const
export type ListPart = (typeof listParts)[number]

const listed = { ...seen, list: z.enum(listParts), key }

export const removePartInput = z.object(listed)
export type RemovePart = z.output<typeof removePartInput>

/** "up item:receive", "down item:check", or "to item:check list:steps receive": before the one of that key, or at the end. */
export const movePartInput = z.object({
  ...seen,
  list: listed.list,
  move: z.string('required').max(200).transform((move, ctx) => {
    const [way = '', from = '', , before = ''] = move.split(' ')
    const [kind, own = ''] = from.split(':')
    if (!['up', 'down', 'to'].includes(way) || kind !== 'item' || !key.safeParse(own).success) ctx.addIssue({ code: 'custom', message: 'required' })
    return { way: way as 'up' | 'down' | 'to', key: own, before: before === '' ? null : before }
  }),
})
export type MovePart = z.output<typeof movePartInput>

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
