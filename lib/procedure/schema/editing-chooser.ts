import { z } from 'zod'
import { key } from '@/lib/form/schema'
import { type ChooserDefinition, chooserSlug } from './chooser'
import { bothLanguages, maybe, maybeBoth, rowsOf } from './typed'

/** The most questions that one may ask. */
export const mostQuestions = 20

const place = z.string().regex(/^\d{1,2}$/).transform(Number)

const answer = z.object({
  value: maybe(key),
  label: bothLanguages(200),
  hint: maybeBoth(300),
  /** The number of the question it leads on to, the first being 1; null: it leads to a procedure. */
  next: maybe(place),
  code: z.string().trim().default(''),
})

const question = z.object({
  key: maybe(key),
  text: bothLanguages(300),
  options: rowsOf(answer).refine((options) => options.length >= 2, 'too-few').refine((options) => options.length <= 12, 'too-long'),
})

type Question = z.output<typeof question>

/** What has no name yet gets one that is free. */
function named<T>(things: readonly T[], nameOf: (thing: T) => string | null, stem: string): readonly string[] {
  const taken = new Set(things.map(nameOf))
  let number = 0
  return things.map((thing) => {
    const name = nameOf(thing)
    if (name !== null) return name
    do number += 1
    while (taken.has(stem + String(number)))
    return stem + String(number)
  })
}

function questionsOf(questions: readonly Question[]): ChooserDefinition['questions'] {
  const keys = named(questions, (one) => one.key, 'question')
  return questions.map(({ text, options }, index) => {
    const values = named(options, (one) => one.value, 'answer')
    return {
      key: keys[index] ?? '',
      text,
      options: options.map(({ label, hint, next, code }, row) => ({
        value: values[row] ?? '', label, ...(hint && { hint }), ...(next === null ? { code } : { next: keys[next - 1] ?? '' }),
      })),
    }
  })
}

type Fault = { readonly path: readonly (string | number)[]; readonly message: string }

/** Answers that lead nowhere, by the field that is wrong. Only onwards: so no way of answering goes round for ever. */
const faultsOf = (questions: readonly Question[], known: ReadonlySet<string>): readonly Fault[] =>
  questions.flatMap(({ options }, index) =>
    options.flatMap(({ next, code }, row): Fault[] => {
      const at = ['questions', index, 'options', row]
      if (next !== null) return next <= index + 1 || next > questions.length ? [{ path: [...at, 'next'], message: 'not-onwards' }] : []
      return known.has(code) ? [] : [{ path: [...at, 'code'], message: code === '' ? 'required' : 'unknown-procedure' }]
    }))

/**
 * Questions that tell procedures apart, as their form posts them; without a revision they are new. `offered`: the codes an
 * answer may lead to.
 */
export const editChooserInput = (offered: readonly string[]) => {
  const known = new Set(offered)
  return z
    .object({
      slug: chooserSlug,
      revision: maybe(z.string().regex(/^\d+$/).transform(Number)),
      title: bothLanguages(150),
      lead: bothLanguages(300),
      questions: rowsOf(question).refine((all) => all.length > 0, 'required').refine((all) => all.length <= mostQuestions, 'too-long'),
    })
    .transform(({ revision, questions, ...said }, ctx) => {
      for (const { path, message } of faultsOf(questions, known)) ctx.addIssue({ code: 'custom', path: [...path], message })
      return { revision, definition: { ...said, questions: questionsOf(questions) } satisfies ChooserDefinition }
    })
}

/** Which state of the questions was seen. */
export const seenChooserInput = z.object({ slug: chooserSlug, revision: z.coerce.number().int().min(0) })
export type SeenChooser = z.output<typeof seenChooserInput>
