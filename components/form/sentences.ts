import type { SummaryError } from '@/components/ui/error-summary'
import type { FieldError } from '@/lib/form/model/checks'
import { localize } from '@/lib/form/model/fields'
import type { FieldWarning } from '@/lib/form/model/plausibility'
import type { Locale, Text } from '@/lib/text/text'

export type FormWords = Text['form']

/** The id of the control of that HTML name: a date's day carries the field's own. */
export function controlId(name: string): string {
  const [, field, part] = /^(.+)\.(day|month|year)$/.exec(name) ?? []
  if (field === undefined || part === undefined) return name
  return part === 'day' ? field : `${field}-${part}`
}

/** What is wrong, as it stands at the field: the definition's own sentence first, else the code's with the field's name. */
export function sentenceOf(error: FieldError, locale: Locale, words: FormWords): string {
  if (error.message) return localize(error.message, locale).text
  return words.errors[error.code](localize(error.label, locale).text, error.params)
}

/** What is wrong with a page, for its error summary; in a table or a group each sentence names its row and group. */
export function summaryErrors(errors: readonly FieldError[], locale: Locale, words: FormWords): readonly SummaryError[] {
  return errors.map((error) => {
    const sentence = sentenceOf(error, locale, words)
    const message = error.places.reduceRight((inside, place) => words.inPlace(localize(place.label, locale).text, place.number, inside), sentence)
    return { message, fieldId: controlId(error.field) }
  })
}

/** What to look at once more, as it stands at the field. */
export const warningSentence = (warning: FieldWarning, locale: Locale, words: FormWords): string =>
  words.warnings[warning.code](localize(warning.label, locale).text, (warning.names ?? []).join(', '))
