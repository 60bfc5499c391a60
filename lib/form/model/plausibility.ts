import type { Answer, Answers, FormDefinition, FormField, LocalizedText } from '../schema'
import { allFields, cellName, inner, partName, rowOf, rowsOf, within } from './fields'
import { isGroup } from './groups'
import { communeNow, communesOf, type LoadedUnit } from './places'
import { shownAnswers } from './reachability'

export type WarningCode = 'personal-id-place' | 'personal-id-sex' | 'personal-id-birth-year' | 'commune-renamed' | 'commune-unknown'
/** `field` is the HTML name, `key` that of the field of the form; `names` are what a commune may be called now. */
export type FieldWarning = {
  readonly field: string
  readonly key: string
  readonly code: WarningCode
  readonly label: LocalizedText
  readonly names?: readonly string[]
}

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

type Around = { readonly name: string; readonly key: string; readonly scope: Readonly<Record<string, unknown>>; readonly inTable: boolean
  readonly units: readonly LoadedUnit[] | undefined }

function idWarnings(field: Extract<FormField, { type: 'personalId' }>, answer: Answer, { name, key, scope }: Around): readonly FieldWarning[] {
  if (typeof answer !== 'string' || !/^\d{12}$/.test(answer)) return []
  const other = (of: string | undefined) => (of === undefined ? undefined : scope[of])
  const [code] = implausible(answer, { birthDate: other(field.birthDateField), sex: other(field.sexField) })
  return code === undefined ? [] : [{ field: name, key, code, label: field.label }]
}

/** An old paper may well name a commune that is no more. */
function placeWarnings(field: Extract<FormField, { type: 'address' }>, answer: Answer, { name, key, units }: Around): readonly FieldWarning[] {
  const { province, commune } = rowOf(answer)
  if (typeof province !== 'string' || typeof commune !== 'string' || commune === '') return []
  const { known, now } = communeNow(province, commune, units)
  if (known || communesOf(province, units).length === 0) return []
  const about = { field: name, key, label: field.label }
  return [now.length > 0 ? { ...about, code: 'commune-renamed', names: now } : { ...about, code: 'commune-unknown' }]
}

function warningsAt(field: FormField, answer: Answer | undefined, around: Around): readonly FieldWarning[] {
  if (answer === undefined) return []
  if (field.type === 'address') return placeWarnings(field, answer, around)
  if (field.type === 'personalId') return idWarnings(field, answer, around)
  const rows = field.type === 'table' ? rowsOf(answer) : inner(field).length > 0 ? [rowOf(answer)] : []
  const inTable = around.inTable || field.type === 'table'
  return rows.flatMap((row, number) => inner(field, inTable).flatMap((part) => {
    const name = field.type === 'table' ? cellName(around.name, number, part.key) : partName(around.name, part.key)
    // A person is compared with what is said of that person, never with the answers around.
    const scope = isGroup(field) ? row : within(around.scope, row)
    return warningsAt(part, row[part.key], { ...around, name, scope, inTable })
  }))
}

/** What a person should look at once more, and may leave as it is; at most one for each field. Rows as `shownAnswers` numbers them. */
export function warnings(form: FormDefinition, answers: Answers, units?: readonly LoadedUnit[]): readonly FieldWarning[] {
  const kept = shownAnswers(form, answers)
  return allFields(form).flatMap((field) => warningsAt(field, kept[field.key], { name: field.key, key: field.key, scope: kept, inTable: false, units }))
}
