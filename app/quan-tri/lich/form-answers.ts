import type { SummaryError } from '@/components/ui/error-summary'
import type { FormState } from '@/lib/web/form-state'

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What stands in a field: what was typed last, else what it began with. */
export const typedIn = (state: FormState, initial: Readonly<Record<string, string>>) => (name: string) =>
  state.values[name]?.[0] ?? initial[name] ?? ''

/** The three parts of a date field as they were typed last. */
export const dateIn = (typed: (name: string) => string, name: string) => ({
  day: typed(`${name}.day`),
  month: typed(`${name}.month`),
  year: typed(`${name}.year`),
})

/** A day as the three parts a date field begins with. */
export function partsOf(name: string, day: string | undefined): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}

/** The sentence of each field that is wrong. */
export function sentencesOf(state: FormState, messages: Messages, otherwise: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(state.fieldErrors).map(([field, code]) => [field, messages[field]?.[code] ?? otherwise]),
  )
}

/** Everything wrong with the form, for the summary above it. */
export function summaryOf(
  state: FormState,
  sentences: Readonly<Record<string, string>>,
  refusals: Readonly<Record<string, string>>,
): SummaryError[] {
  const fields = Object.entries(sentences).map(([fieldId, message]) => ({ fieldId, message }))
  const refusal = state.refusal === null ? undefined : refusals[state.refusal]
  return refusal === undefined ? fields : [{ message: refusal }, ...fields]
}
