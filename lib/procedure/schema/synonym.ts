import { z } from 'zod'

/** One line or comma for each way people say it. */
const words = z.string('required').transform((text) => [...new Set(text.split(/[\n,;]/).map((word) => word.trim().replaceAll(/\s+/g, ' ')).filter(Boolean))])
  .pipe(z.array(z.string().max(80, 'too-long')).min(1, 'required').max(60, 'too-long'))

/** What the page of synonyms posts; an empty id is a new one. */
export const synonymInput = z.object({
  id: z.union([z.uuid(), z.literal('')]).default(''),
  revision: z.coerce.number().int().min(0).default(0),
  kind: z.enum(['SAME', 'ELSEWHERE'], 'required'),
  words,
  means: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
  meansEn: z.string().trim().max(500, 'too-long').default('').transform((text) => (text === '' ? null : text)),
})
export type SynonymInput = z.output<typeof synonymInput>

export const removeSynonymInput = z.object({ id: z.uuid(), revision: z.coerce.number().int().min(0) })
