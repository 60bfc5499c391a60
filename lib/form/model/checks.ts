import type { Day } from '@/lib/core/dates'
import type { Answer, Answers, FormDefinition, FormPage, LocalizedText, Row, SimpleField, TableField } from '../schema'
import { holds } from './conditions'
import { type Typed, cellName, isAsked, partName, rowsOf } from './fields'
import { lists } from './lists'
import { type ParseCode, parseField } from './parse'
import { reachablePages, shownAnswers, shownColumns, shownFields } from './reachability'
import { type RuleCode, brokenRule, lengthOf } from './rules'

/** Sentences for these stand in lib/text, by this code. `rule` brings its own sentence along. */
export type FieldErrorCode =
  | ParseCode | RuleCode | 'required' | 'required-choice' | 'address-province' | 'address-commune' | 'too-few-rows' | 'too-many-rows' | 'too-long'

export type FieldError = {
  /** HTML name of the control to put right, and to focus. */
  readonly field: string
  /** Key of the field; in a table, of the table. */
  readonly key: string
  readonly code: FieldErrorCode
  /** What the field is called; in a table, the column. */
  readonly label: LocalizedText
  readonly params: Readonly<Record<string, number>>
  /** The sentence the definition gives; it goes before the one of the code. */
  readonly message?: LocalizedText
  /** The row of a table it stands in: what a row is called, and 1, 2 … */
  readonly row?: { readonly label: LocalizedText; readonly number: number }
}

/** `today` is the day of filing in Việt Nam; `raw` is what the draft holds beside the answers, none once submitted. */
export type CheckContext = { readonly today: Day; readonly raw?: Typed['raw'] }

type Checked = {
  readonly field: SimpleField
  readonly name: string
  readonly key: string
  readonly answer: Answer | undefined
  /** The answers that count, and the cells of the field's own row. */
  readonly scope: Readonly<Record<string, unknown>>
  readonly row?: FieldError['row']
}
type More = { readonly part?: string; readonly params?: FieldError['params']; readonly message?: LocalizedText }

function errorOf(checked: Checked, code: FieldErrorCode, more: More = {}): FieldError {
  return {
    field: partName(checked.name, more.part ?? ''),
    key: checked.key,
    code,
    label: checked.field.label,
    params: more.params ?? {},
    ...(more.message ? { message: more.message } : {}),
    ...(checked.row ? { row: checked.row } : {}),
  }
}

const isRequired = (field: SimpleField | TableField, scope: Readonly<Record<string, unknown>>): boolean =>
  typeof field.required === 'boolean' ? field.required : holds(field.required, scope)

const provinces: ReadonlySet<string> = new Set(lists.province.map((option) => option.value))
const chosen: ReadonlySet<SimpleField['type']> = new Set(['yesNo', 'choice', 'select', 'choices'])
const firstPart = (field: SimpleField): string =>
  field.type === 'date' ? 'day' : field.type === 'partialDate' ? 'year' : field.type === 'address' ? 'province' : ''

function numberError(checked: Checked, answer: Answer, { min, max }: { min?: number | undefined; max?: number | undefined }): FieldError | null {
  if (min !== undefined && Number(answer) < min) return errorOf(checked, 'too-small', { params: { min } })
  return max !== undefined && Number(answer) > max ? errorOf(checked, 'too-large', { params: { max } }) : null
}

/** Province and commune make an address; the house may be left out (a ward knows its hamlets). */
function addressError(checked: Checked, answer: Answer): FieldError | null {
  if (typeof answer !== 'object' || !('province' in answer)) return errorOf(checked, 'address-province', { part: 'province' })
  if (!provinces.has(answer.province)) return errorOf(checked, 'address-province', { part: 'province' })
  if (answer.commune === '') return errorOf(checked, 'address-commune', { part: 'commune' })
  const long = (['commune', 'detail'] as const).find((part) => lengthOf(answer[part]) > 200)
  return long ? errorOf(checked, 'too-long', { part: long, params: { max: 200 } }) : null
}

/** What the type itself asks, beyond what could be understood. */
function typeError(checked: Checked, answer: Answer): FieldError | null {
  const { field } = checked
  switch (field.type) {
    case 'text': case 'textarea':
      return lengthOf(answer as string) > field.maxLength ? errorOf(checked, 'too-long', { params: { max: field.maxLength } }) : null
    case 'number':
      return numberError(checked, answer, field)
    case 'address':
      return addressError(checked, answer)
    default:
      return null
  }
}

/** The stored answer told as it was typed, so that one parser judges what is typed and what is stored. */
function storedTexts(answer: Answer): (part: string) => readonly string[] {
  if (Array.isArray(answer)) return () => answer.filter((one): one is string => typeof one === 'string')
  if (typeof answer === 'object') return (part) => [(answer as Readonly<Record<string, string>>)[part] ?? '']
  const [year = '', month = '', day = ''] = String(answer).split('-')
  return (part) => [part === 'day' ? day : part === 'month' ? month : part === 'year' ? year : String(answer)]
}

function checkField(checked: Checked, context: CheckContext): FieldError | null {
  const { field, name, answer, scope } = checked
  const typed = (part: string): readonly string[] => context.raw?.[partName(name, part)]?.split('\n') ?? []
  const parsed = parseField(field, answer === undefined ? typed : storedTexts(answer))
  if (parsed.kind === 'wrong') return errorOf(checked, parsed.code, { part: parsed.part || firstPartOf(field, parsed.code) })
  if (answer === undefined) {
    return isRequired(field, scope) ? errorOf(checked, chosen.has(field.type) ? 'required-choice' : 'required', { part: firstPart(field) }) : null
  }
  const byType = typeError(checked, answer)
  if (byType) return byType
  const broken = brokenRule(field.rules, answer, scope, context.today)
  return broken && errorOf(checked, broken.code, { part: firstPart(field), params: broken.params, ...(broken.message ? { message: broken.message } : {}) })
}

const firstPartOf = (field: SimpleField, code: ParseCode): string => (code === 'not-an-option' ? '' : firstPart(field))

const isBlank = (row: Row, table: string, number: number, raw: Typed['raw']): boolean =>
  Object.keys(row).length === 0 && !Object.keys(raw).some((name) => name.startsWith(`${table}.${String(number)}.`))

/** A row nobody wrote in is not there. */
function checkTable(table: TableField, answers: Answers, context: CheckContext): readonly FieldError[] {
  const rows = rowsOf(answers[table.key])
  const raw = context.raw ?? {}
  const written = rows.map((row, number) => !isBlank(row, table.key, number, raw))
  const count = written.filter(Boolean).length
  const about = { key: table.key, label: table.label }
  const least = Math.max(table.minRows, isRequired(table, answers) ? 1 : 0)
  if (count < least) {
    const blank = written.indexOf(false)
    const field = cellName(table.key, blank === -1 ? rows.length : blank, table.columns[0]?.key ?? '')
    return [{ ...about, field: partName(field, firstPart(table.columns[0] as SimpleField)), code: 'too-few-rows', params: { min: least } }]
  }
  if (count > table.maxRows) return [{ ...about, field: table.key, code: 'too-many-rows', params: { max: table.maxRows } }]
  return rows.flatMap((row, number) => (written[number] ? checkRow(table, row, number, answers, context) : []))
}

function checkRow(table: TableField, row: Row, number: number, answers: Answers, context: CheckContext): readonly FieldError[] {
  return shownColumns(table, row, answers).flatMap((field) => {
    const name = cellName(table.key, number, field.key)
    const place = { label: table.rowLabel, number: number + 1 }
    return checkField({ field, name, key: table.key, answer: row[field.key], scope: { ...answers, ...row }, row: place }, context) ?? []
  })
}

function checkShown(page: FormPage, kept: Answers, context: CheckContext): readonly FieldError[] {
  return shownFields(page, kept).filter(isAsked).flatMap((field) =>
    field.type === 'table'
      ? checkTable(field, kept, context)
      : (checkField({ field, name: field.key, key: field.key, answer: kept[field.key], scope: kept }, context) ?? []))
}

/**
 * What keeps this page from being complete, in reading order, at most one error per control; none for a page that the
 * answers do not reach. `answers` are the draft's, unpruned.
 */
export function checkPage(form: FormDefinition, pageKey: string, answers: Answers, context: CheckContext): readonly FieldError[] {
  const page = reachablePages(form, answers).find((one) => one.key === pageKey)
  return page ? checkShown(page, shownAnswers(form, answers), context) : []
}

export type PageErrors = { readonly pageKey: string; readonly errors: readonly FieldError[] }

/** The pages that are not complete, in order, each with its errors; empty when the form may be submitted. */
export function checkForm(form: FormDefinition, answers: Answers, context: CheckContext): readonly PageErrors[] {
  const kept = shownAnswers(form, answers)
  return reachablePages(form, answers)
    .map((page) => ({ pageKey: page.key, errors: checkShown(page, kept, context) }))
    .filter((page) => page.errors.length > 0)
}
