import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { procedureCode } from '@/lib/procedure/schema'
import { textEntries } from '@/lib/web/posted'
import { key } from '@/lib/form/schema'

/** Names that begin with "_" are ours; a form's fields never do. */
export const journeyInput = z.object({ procedureCode, _locale: z.enum(['vi', 'en']).catch('vi') })
export type JourneyInput = z.output<typeof journeyInput>

const stepInput = z.object({
  _procedure: procedureCode,
  _page: key,
  _locale: z.enum(['vi', 'en']).catch('vi'),
  /** Where to after this page when it is in order. */
  _then: z.literal('xem-lai').optional().catch(undefined),
  intent: z.string().max(200).optional().catch(undefined),
})

/** What a page of a form posts: where it belongs, and all entries as they came. */
export const stepSchema = (_actor: Actor, form: FormData) =>
  Promise.resolve(stepInput.transform((input) => ({ ...input, entries: textEntries(form) })))
export type StepInput = z.output<typeof stepInput> & { readonly entries: readonly (readonly [string, string])[] }

/** The same of entries that came with files; null where they are of no page of a form. */
export function stepInputOf(entries: readonly (readonly [string, string])[]): StepInput | null {
  const parsed = stepInput.safeParse(Object.fromEntries(entries))
  return parsed.success ? { ...parsed.data, entries } : null
}
