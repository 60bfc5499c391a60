import type { Answers, FormDefinition, LocalizedText } from '../schema'
import { allFields } from './fields'
import { pruneAnswers } from './reachability'

export type WarningCode = 'personal-id-place' | 'personal-id-sex' | 'personal-id-birth-year'
export type FieldWarning = { readonly field: string; readonly key: string; readonly code: WarningCode; readonly label: LocalizedText }

/** Provinces as they were numbered before 2025 (Thông tư 59/2021/TT-BCA); the numbers stay after the mergers. */
const provinceCodes: ReadonlySet<string> = new Set((
  '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 '
  + '049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
).split(' '))

/**
 * What does not fit about a personal id: three digits of the place (a province, or from 100 on a country), one of
 * century and sex, two of the birth year. Only ever a warning: there is no check digit, and records have mistakes.
 */
export function implausible(personalId: string, person: { readonly birthDate?: unknown; readonly sex?: unknown }): readonly WarningCode[] {
  const found: WarningCode[] = []
  const place = personalId.slice(0, 3)
  if (place < '100' && !provinceCodes.has(place)) found.push('personal-id-place')
  const century = Number(personalId[3])
  if (person.sex === 'male' || person.sex === 'female') {
    if (century % 2 !== (person.sex === 'male' ? 0 : 1)) found.push('personal-id-sex')
  }
  if (typeof person.birthDate === 'string' && /^\d{4}/.test(person.birthDate)) {
    const year = 1900 + Math.floor(century / 2) * 100 + Number(personalId.slice(4, 6))
    if (year !== Number(person.birthDate.slice(0, 4))) found.push('personal-id-birth-year')
  }
  return found
}

/** What a person should look at once more, and may leave as it is; at most one for each field. */
export function warnings(form: FormDefinition, answers: Answers): readonly FieldWarning[] {
  const kept = pruneAnswers(form, answers)
  return allFields(form).flatMap((field) => {
    const answer = kept[field.key]
    if (field.type !== 'personalId' || typeof answer !== 'string' || !/^\d{12}$/.test(answer)) return []
    const other = (key: string | undefined) => (key === undefined ? undefined : kept[key])
    const [code] = implausible(answer, { birthDate: other(field.birthDateField), sex: other(field.sexField) })
    return code === undefined ? [] : [{ field: field.key, key: field.key, code, label: field.label }]
  })
}
