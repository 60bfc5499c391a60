import { fieldsOf, inner, isAsked, type AskedField } from '@/lib/form/model/fields'
import { isGroup } from '@/lib/form/model/groups'
import { optionsOf } from '@/lib/form/model/lists'
import type { Column, FormField, FormPage, LocalizedText } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'

type Guided = Pick<ProcedureDefinition, 'form' | 'eligibility' | 'guide'>

/** How a field may be answered: by a sample somebody wrote, by one of these, by parts of its own, or as its type is always answered. */
export type Sample =
  | { readonly kind: 'said'; readonly text: LocalizedText }
  | { readonly kind: 'options'; readonly options: readonly LocalizedText[]; readonly more: number }
  | { readonly kind: 'parts'; readonly parts: readonly LocalizedText[] }
  | { readonly kind: 'type'; readonly type: AskedField['type'] }

/** Beyond so many a list is no help. */
const mostOptions = 8

/** A question as the guide explains it. `always`: it is asked whatever one has answered. */
export type GuidedQuestion = {
  readonly key: string
  readonly label: LocalizedText
  readonly hint: LocalizedText | undefined
  readonly always: boolean
  readonly sample: Sample
}

function sampleOf(field: AskedField, said: LocalizedText | undefined): Sample {
  if (said) return { kind: 'said', text: said }
  if (field.type === 'table' || isGroup(field)) return { kind: 'parts', parts: inner(field).map(({ label }) => label) }
  const options = field.type === 'choice' || field.type === 'choices' || field.type === 'select' ? optionsOf(field) : []
  if (options.length === 0) return { kind: 'type', type: field.type }
  return { kind: 'options', options: options.slice(0, mostOptions).map(({ label }) => label), more: Math.max(0, options.length - mostOptions) }
}

/** What a page of the form asks, in its order, each with how it may be answered. */
export function guidedQuestions(page: FormPage, guide: Guided['guide']): readonly GuidedQuestion[] {
  return page.sections.flatMap(({ condition, fields }) =>
    fields.filter(isAsked).map((field) => ({
      key: field.key,
      label: field.label,
      hint: field.hint,
      always: condition === undefined && field.condition === undefined,
      sample: sampleOf(field, guide?.samples[field.key]),
    })))
}

/** What often goes wrong. `about` is the question where it is one of the form's. */
export type Mistake = { readonly about: LocalizedText | null; readonly message: LocalizedText }

const mostMistakes = 15

type Ruled = FormField | Column

function brokenRules(field: Ruled): readonly Mistake[] {
  if (!isAsked(field)) return []
  const own = field.rules.flatMap(({ message }) => (message ? [{ about: field.label, message }] : []))
  return [...own, ...inner(field).flatMap(brokenRules)]
}

/** Mistakes that somebody wrote down, then those that the form's own rules speak of, each once. */
export function guidedMistakes({ form, guide }: Guided): readonly Mistake[] {
  const written = (guide?.mistakes ?? []).map((message) => ({ about: null, message }))
  const ruled = (form?.pages ?? []).flatMap(fieldsOf).flatMap(brokenRules)
  return [...new Map([...written, ...ruled].map((one) => [one.message.vi, one])).values()].slice(0, mostMistakes)
}

/** For whom the service is not: the answer that says so, why, and which procedure is theirs. */
export type NotForYou = { readonly question: LocalizedText; readonly answer: LocalizedText; readonly message: LocalizedText; readonly goTo: string | undefined }

/** Every answer before the form that does not lead on, in the order of the questions. */
export const notForYou = ({ eligibility }: Guided): readonly NotForYou[] =>
  eligibility.flatMap(({ question, options }) =>
    options.flatMap(({ label, outcome }) => (outcome === 'go-on' ? [] : [{ question, answer: label, message: outcome.message, goTo: outcome.goTo }])))
