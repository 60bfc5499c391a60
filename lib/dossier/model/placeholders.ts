import { formatDay, type Day } from '@/lib/core/dates'
import { allFields, namedFields } from '@/lib/form/model/fields'
import type { FormDefinition } from '@/lib/form/schema'
import { dayInWords } from '@/lib/paper/model/in-words'
import { type FormPlaceholder, formPlaceholders } from '@/lib/procedure/model/placeholders'
import { officeValues } from './result-values'

/** A name a result template may use: what the office knows, or an answer. */
export type Placeholder = FormPlaceholder | { readonly name: (typeof officeValues)[number]; readonly way: 'office' }

/** Every name a result template of that form may use, the office's first, then the form's in its order. */
export const placeholdersFor = (form: FormDefinition | undefined): readonly Placeholder[] => [
  ...officeValues.map((name) => ({ name, way: 'office' as const })),
  ...formPlaceholders(form ? allFields(form) : []),
]

/** What stands on a paper nobody asked for: `other` for all that has no sample of its own. */
export type SampleWords = {
  readonly text: string
  readonly number: string
  readonly day: Day
  readonly place: string
  readonly other: string
  readonly agencyCode: string
  readonly signerTitle: string
}

/** Made-up values for all of them, to see what a paper would look like. */
export function sampleValues(form: FormDefinition | undefined, agencyName: string, sample: SampleWords): ReadonlyMap<string, string> {
  const day = formatDay(sample.day)
  const office: Record<(typeof officeValues)[number], string> = {
    dossierCode: sample.agencyCode,
    ownerName: sample.text,
    agencyName,
    registerNumber: sample.number,
    registerBook: sample.day.slice(0, 4),
    registerPage: sample.number,
    issuedDay: day,
    issuedDayWords: dayInWords(sample.day),
    signerName: sample.text,
    signerTitle: sample.signerTitle,
  }
  const fields = (form ? allFields(form) : []).flatMap(namedFields).flatMap(({ name, field }): [string, string][] => {
    switch (field.type) {
      case 'date': case 'partialDate':
        return [[name, day], [`${name}.words`, dayInWords(sample.day)]]
      case 'text':
        return [[name, sample.text], [`${name}.capitals`, sample.text.toLocaleUpperCase('vi')]]
      case 'number':
        return [[name, sample.number]]
      case 'address':
        return [[name, sample.place]]
      case 'choice': case 'select':
        return [[name, field.options[0]?.label.vi ?? sample.other]]
      default:
        return [[name, sample.other]]
    }
  })
  return new Map([...Object.entries(office), ...fields])
}
