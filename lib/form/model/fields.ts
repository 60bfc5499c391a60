import type { Answer, Answers, Column, FileField, FormDefinition, FormField, FormPage, GroupField, LocalizedText, Row, SimpleField, TableField } from '../schema'
import { isGroup, partsOfColumn, partsOfGroup } from './groups'

/** A field a person answers, as against one that is only read. */
export type AskedField = SimpleField | GroupField | FileField | TableField

/**
 * What a draft holds, invalid input included. A control's text that could not be understood stands word for word in
 * `raw` under the control's HTML name (`motherBirthDate.day`, `members.0.phone`) and its field is absent from
 * `answers`; a text that was understood stands only in `answers`. A submitted dossier has no `raw`.
 */
export type Typed = { readonly answers: Answers; readonly raw: Readonly<Record<string, string>> }

/** True for a field a person answers. */
export const isAsked = (field: FormField): field is AskedField => field.type !== 'static' && field.type !== 'computed'

/** All fields of a page, in reading order. */
export const fieldsOf = (page: FormPage): readonly FormField[] => page.sections.flatMap((section) => section.fields)

// A definition never changes, and its fields are asked for at every answer.
const fieldsOfForm = new WeakMap<FormDefinition, readonly FormField[]>()

/** All fields of the form, in reading order. */
export function allFields(form: FormDefinition): readonly FormField[] {
  const known = fieldsOfForm.get(form)
  if (known) return known
  const fields = form.pages.flatMap(fieldsOf)
  fieldsOfForm.set(form, fields)
  return fields
}

/** The rows of a table's answer; none where it is absent or not a table's. */
export function rowsOf(answer: unknown): readonly Row[] {
  return Array.isArray(answer) ? answer.filter((row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)) : []
}

/** The parts of a group's answer; none where it is absent or not a group's. */
export const rowOf = (answer: unknown): Row => (typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Row) : {})

/** A field of one control or of the few of a date or an address; its answer is no row and no list of rows. */
export const isSimple = (field: FormField): field is SimpleField => isAsked(field) && field.type !== 'table' && field.type !== 'file' && !isGroup(field)

/** The fields inside a field: the columns of a table, the parts of a group; none for any other. `inTable` where it is a column itself. */
export function inner(field: FormField, inTable = false): readonly (Column | FileField)[] {
  if (field.type === 'table') return field.columns
  return isGroup(field) ? (inTable ? partsOfColumn(field) : partsOfGroup(field)) : []
}

/**
 * The answers around a row with its own cells before them. It looks through to them instead of copying: a form has
 * hundreds of answers, and rows have rows.
 */
export const within = (scope: Readonly<Record<string, unknown>>, row: Row): Readonly<Record<string, unknown>> =>
  Object.assign(Object.create(scope) as Record<string, unknown>, row)

/** Nothing was said: absent, or rows and groups with nothing in them. */
export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === 'object' && Object.values(answer as Row | readonly Row[]).every(isBlank))

const partNames: Readonly<Record<string, readonly string[]>> = {
  date: ['day', 'month', 'year'],
  partialDate: ['day', 'month', 'year'],
  address: ['province', 'commune', 'detail'],
}

/** The parts a field is typed in: `['day', 'month', 'year']`, `['province', 'commune', 'detail']`, or `['']` for one control. */
export const partsOf = (field: SimpleField): readonly string[] => partNames[field.type] ?? ['']

/** The HTML name of a part of the field that is called `name`. */
export const partName = (name: string, part: string): string => (part === '' ? name : `${name}.${part}`)

/** A field whose answer is a day, or as much of one as is known. */
export const isDay = ({ type }: Pick<FormField, 'type'>): boolean => type === 'date' || type === 'partialDate'

/** A field under the name its answer goes by: `father`, and each part of a group for itself, `father.name`. */
export type NamedField = { readonly name: string; readonly field: AskedField; readonly group?: GroupField }

/** The field and, after it, the parts of a group; the columns of a table have no names, for there are many rows. */
export function namedFields(field: FormField): readonly NamedField[] {
  if (!isAsked(field)) return []
  const parts = isGroup(field) ? inner(field).map((part) => ({ name: partName(field.key, part.key), field: part, group: field })) : []
  return [{ name: field.key, field }, ...parts]
}

/** The HTML name of a cell: `members.0.birthDate`. */
export const cellName = (table: string, row: number, column: string): string => `${table}.${String(row)}.${column}`

/** The HTML names a field is posted under; `name` is the field's key, or its `cellName` in a table. */
export const fieldNames = (field: SimpleField, name: string = field.key): readonly string[] =>
  partsOf(field).map((part) => partName(name, part))

/** The text in that language; `lang` is set where it had to be the Vietnamese one after all. */
export function localize(text: LocalizedText, locale: 'vi' | 'en'): { readonly text: string; readonly lang?: 'vi' } {
  if (locale === 'vi') return { text: text.vi }
  return text.en === undefined ? { text: text.vi, lang: 'vi' } : { text: text.en }
}
