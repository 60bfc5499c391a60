import { z } from 'zod'
import { key, type LocalizedText } from '@/lib/form/schema'
import { maybeBoth, rowsOf, seen } from './typed'

/** Rows of a text in both languages; those left empty are none. */
export const textRows = (max: number, most: number) =>
  rowsOf(z.object({ text: maybeBoth(max) }))
    .transform((rows) => rows.flatMap(({ text }) => text ?? []))
    .refine((texts) => texts.length <= most, 'too-long')

/** What often goes wrong, and an answer to go by for each field; one left empty is none. */
export const editGuideInput = z.object({
  ...seen,
  mistakes: textRows(400, 20),
  samples: z
    .record(key, maybeBoth(300))
    .default({})
    .transform((samples): Readonly<Record<string, LocalizedText>> =>
      Object.fromEntries(Object.entries(samples).flatMap(([name, text]) => (text ? [[name, text] as const] : [])))),
})
export type EditGuide = z.output<typeof editGuideInput>
