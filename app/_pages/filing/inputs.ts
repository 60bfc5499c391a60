import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { procedureCode } from '@/lib/procedure/schema'
import { filerOf } from '@/lib/identity/session'
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

const eligibilityInput = journeyInput.extend({
  /** Where to after the questions when the service is for the person. */
  _then: z.literal('xem-lai').optional().catch(undefined),
  answers: z.record(z.string(), z.string()).catch({}).default({}),
})
export type EligibilityInput = z.output<typeof eligibilityInput>

/** The answers to the questions before the form: all are asked for, unless one of them says already that the service is not for the person. */
export async function eligibilitySchema(actor: Actor, form: FormData) {
  const code = procedureCode.safeParse(form.get('procedureCode'))
  const draft = code.success ? await findMyDraft(filerOf(actor, code.data), code.data, new Date()) : null
  return eligibilityInput.superRefine(({ answers }, context) => {
    const verdict = draft ? judgeEligibility(draft.definition, answers) : null
    if (verdict?.kind !== 'open') return
    for (const key of verdict.keys) context.addIssue({ code: 'custom', path: ['answers', key], message: 'not-answered' })
  })
}
