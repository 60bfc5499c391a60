import { z } from 'zod'
import { dossierCode } from '../schema'

const texts = z.union([z.string().max(2000), z.array(z.string().max(2000)).max(200)]).transform((posted) => (Array.isArray(posted) ? posted : [posted]))
const named = z.record(z.string().max(200), texts).default({})

/** As much as a checklist of fifty lines, each at fault, may hold. */
const mostLetters = 60_000

/**
 * A checklist that is still being gone through, right or wrong: what to draw the form with again, by field name. `_seen`:
 * when the marks the page began with were saved; empty where there were none.
 */
export const saveChecklistInput = z
  .object({ code: dossierCode, _seen: z.string().max(30).default(''), marks: named, why: named, files: named, pages: named, items: texts.default([]), ground: texts.default([]) })
  .transform(({ code, _seen: seen, items, ground, ...records }) => {
    const dotted = Object.entries(records).flatMap(([name, record]) => Object.entries(record).map(([key, values]) => [`${name}.${key}`, values] as const))
    const typed = [...dotted, ['items', items] as const, ['ground', ground] as const].filter(([, values]) => values.some((value) => value !== ''))
    const values: Readonly<Record<string, readonly string[]>> = Object.fromEntries(typed)
    return { code, seen, values }
  })
  .refine(({ values }) => JSON.stringify(values).length <= mostLetters, { error: 'too-long' })
export type SaveChecklistInput = z.output<typeof saveChecklistInput>
