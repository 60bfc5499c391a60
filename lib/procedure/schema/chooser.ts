import { z } from 'zod'
import { key, localizedText } from '@/lib/form/schema'
import { procedureCode } from '../schema'

/** Last part of its address, "cu-tru"; `moi` is where a new one is made. */
export const chooserSlug = z.string('required').max(60, 'too-long').regex(/^(?!moi$)[a-z]+(-[a-z]+)*$/, 'not-a-slug')

const option = z.object({ value: key, label: localizedText, hint: localizedText.optional() })
  .and(z.union([z.object({ next: key }), z.object({ code: procedureCode })]))

/** Questions that lead to one of some procedures that look alike: a tree, each answer leading on or to a procedure. */
export const chooserDefinition = z.object({
  slug: chooserSlug,
  title: localizedText,
  lead: localizedText,
  /** The first is asked first. */
  questions: z.array(z.object({ key, text: localizedText, options: z.array(option).min(2) })).min(1),
}).superRefine(({ questions }, context) => {
  const keys = questions.map((question) => question.key)
  for (const [index, question] of questions.entries()) {
    if (keys.indexOf(question.key) !== index) context.addIssue({ code: 'custom', message: `question ${question.key} stands twice` })
    for (const one of question.options) {
      // Only onwards: so no way of answering goes round for ever.
      if ('next' in one && keys.indexOf(one.next) <= index) context.addIssue({ code: 'custom', message: `${question.key} leads back or nowhere: ${one.next}` })
    }
  }
})
export type ChooserDefinition = z.output<typeof chooserDefinition>
