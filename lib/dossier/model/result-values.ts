import { partialDayInWords } from '@/lib/paper/model/in-words'
import { answerText, type AnswerWords } from '@/lib/form/model/lines'
import { textFrom } from '@/lib/form/model/conditions'
import { allFields, isDay, namedFields, rowOf } from '@/lib/form/model/fields'
import type { Answers, FormDefinition } from '@/lib/form/schema'

/** Placeholders that the office fills, beside the form's field keys. */
export const officeValues = [
  'dossierCode', 'ownerName', 'agencyName', 'registerNumber', 'registerBook', 'registerPage',
  'issuedDay', 'issuedDayWords', 'signerName', 'signerTitle',
] as const

/** What the form computes from the answers, as it shows it. */
const computedValues = (form: FormDefinition, answers: Answers): readonly [string, string][] =>
  allFields(form).flatMap((field): [string, string][] => (field.type === 'computed' ? [[field.key, textFrom(field.value, answers)]] : []))

/**
 * A value for every field of the form, "" where it was not asked: `childName`, and for a day also `childBirth.words`.
 * A name of a person is written in capitals under `childName.capitals`, as civil-status papers do. Parts of a person
 * or of a consent have their own: `father.name`, `father.birthDate.words`; a table is told row by row.
 */
export function answerValues(form: FormDefinition, answers: Answers, words: AnswerWords): [string, string][] {
  const asked = allFields(form).flatMap(namedFields).flatMap(({ name, field, group }): [string, string][] => {
    const answer = group ? rowOf(answers[group.key])[field.key] : answers[name]
    const { text } = answerText(field, answer, 'vi', words)
    if (isDay(field)) return [[name, text], [`${name}.words`, typeof answer === 'string' ? partialDayInWords(answer) : '']]
    return field.type === 'text' ? [[name, text], [`${name}.capitals`, text.toLocaleUpperCase('vi')]] : [[name, text]]
  })
  return [...asked, ...computedValues(form, answers)]
}
