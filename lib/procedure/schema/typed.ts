import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { procedureCode } from '../schema'

/** Every form of the editor says which revision of the draft it saw. */
export const seen = {
  code: procedureCode,
  revision: z.coerce.number().int().min(0),
  /** The newer revision on top of which the change is to be put all the same, once its changes were shown. */
  over: z.coerce.number().int().min(0).optional(),
}

/** A ticked box arrives as a word, an empty one not at all. */
export const ticked = z.string().optional().transform((value) => value !== undefined)

/** Any number of boxes of one name: one arrives as a word, several as a list, none not at all. */
export const chosen = <S extends z.ZodType<string>>(one: S) =>
  z.union([z.array(one), one.transform((value) => [value])], 'not-an-option').default([])

/** One line of text that may be empty. */
export const line = (max: number) => z.string('required').trim().max(max, 'too-long').default('')
/** One line of text that must say something. */
export const required = (max: number) => z.string('required').trim().min(1, 'required').max(max, 'too-long')

/** A text of which every line is one thing; empty lines are none. */
export const linesOf = (max: { readonly count: number; readonly length: number }) =>
  z
    .string()
    .default('')
    .transform((text) => text.split('\n').map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== ''))
    .refine((all) => all.length <= max.count && all.every((one) => one.length <= max.length), 'too-long')

const withoutEmptyEnglish = ({ vi, en }: { vi: string; en: string }) => (en === '' ? { vi } : { vi, en })

/** A text in two languages; without English the Vietnamese one is shown everywhere. */
export const bothLanguages = (max: number) => z.object({ vi: required(max), en: line(max) }, 'required').transform(withoutEmptyEnglish)

/** The same where nothing at all may be said; an English text alone is none. */
export const maybeBoth = (max: number) =>
  z
    .object({ vi: line(max), en: line(max) })
    .refine(({ vi, en }) => vi !== '' || en === '', { path: ['vi'], error: 'required' })
    .transform((said) => (said.vi === '' ? undefined : withoutEmptyEnglish(said)))
    .optional()

/** A whole number as people write it: "8.000" is eight thousand. `null`: nothing was written. */
export const whole = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^(\d{1,9}|\d{1,3}([. ]\d{3}){1,2})?$/.test(text), 'not-a-number')
  .transform((text) => (text === '' ? null : Number(text.replace(/[. ]/g, ''))))

/** A whole number that must be there, between two others. */
export const count = (min: number, max: number) => whole.pipe(z.number('required').min(min, 'too-small').max(max, 'too-large'))

/** Three inputs of a day; null where all are empty. */
export const maybeDay = z
  .object({ day: z.string().trim(), month: z.string().trim(), year: z.string().trim() })
  .transform(({ day, month, year }) => (day + month + year === '' ? null : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')))
  .refine((day) => day === null || isDay(day), 'invalid-day')
  .default(null)

/** A choice whose first line is "no matter": null. */
export const maybe = <S extends z.ZodType>(one: S) => z.union([z.literal('').transform(() => null), one], 'not-an-option').default(null)

/** Rows of a list by their number, in that order; absent where the list has none. */
export const rowsOf = <S extends z.ZodType>(row: S) =>
  z
    .record(z.string().regex(/^\d{1,3}$/), row)
    .default({})
    .transform((rows) => Object.entries(rows).sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one))
