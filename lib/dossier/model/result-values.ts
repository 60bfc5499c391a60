import { dayInWords } from '@/lib/paper/model/in-words'
import { answerText, type AnswerWords } from '@/lib/form/model/lines'
import { allFields, isAsked } from '@/lib/form/model/fields'
import type { Answers, FormDefinition } from '@/lib/form/schema'

/** Placeholders that the office fills, beside the form's field keys. */
export const officeValues = [
  'dossierCode', 'ownerName', 'agencyName', 'registerNumber', 'registerBook', 'registerPage',
  'issuedDay', 'issuedDayWords', 'signerName', 'signerTitle',
] as const

/**
 * A value for every field of the form, "" where it was not asked: `childName`, and for a day also `childBirth.words`.
 * A name of a person is written in capitals under `childName.capitals`, as civil-status papers do.
 */
export function answerValues(form: FormDefinition, answers: Answers, words: AnswerWords): [string, string][] {
  return allFields(form).filter(isAsked).flatMap((field): [string, string][] => {
    const answer = answers[field.key]
    if (field.type === 'table') return [[field.key, '']]
    const { text } = answerText(field, answer, 'vi', words)
    if (field.type === 'date') return [[field.key, text], [`${field.key}.words`, typeof answer === 'string' ? dayInWords(answer) : '']]
    return field.type === 'text' ? [[field.key, text], [`${field.key}.capitals`, text.toLocaleUpperCase('vi')]] : [[field.key, text]]
  })
}
