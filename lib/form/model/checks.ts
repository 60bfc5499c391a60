import type { Day } from '@/lib/core/dates'
import type { AddressAnswer, Answer, Answers, FileField, FormDefinition, FormPage, GroupField, LocalizedText, Row, SimpleField, TableField } from '../schema'
import { holds, textOf } from './conditions'
import { type AskedField, type Typed, cellName, inner, isAsked, isBlank, isSimple, partName, rowOf, rowsOf, within } from './fields'
import { isGroup } from './groups'
import { lists } from './lists'
import { type ParseCode, parseField, storedTexts } from './parse'
import { reachablePages, shownAnswers, shownFields, shownInside } from './reachability'
import { type RuleCode, brokenRule, lengthOf } from './rules'

/** Sentences for these stand in lib/text, by this code. `rule` brings its own sentence along. */
export type FieldErrorCode =
  | ParseCode | RuleCode | 'required' | 'required-choice' | 'required-file' | 'address-province' | 'address-commune' | 'too-few-rows' | 'too-many-rows'
  | 'too-long'

/** A row of a table (`number` is 1, 2 …), or a group: what it is called. */
export type Place = { readonly label: LocalizedText; readonly number?: number }

export type FieldError = {
  /** HTML name of the control to put right, and to focus. */
  readonly field: string
  /** Key of the field of the form; in a table or a group, of that. */
  readonly key: string
  readonly code: FieldErrorCode
  /** What the field is called; in a table, the column; in a group, the part. */
  readonly label: LocalizedText
  readonly params: Readonly<Record<string, number>>
  /** The sentence the definition gives; it goes before the one of the code. */
  readonly message?: LocalizedText
  /** The rows and groups it stands in, outermost first. */
  readonly places: readonly Place[]
}

/** `today` is the day of filing in Việt Nam; `raw` is what the draft holds beside the answers, none once submitted. */
export type CheckContext = { readonly today: Day; readonly raw?: Typed['raw'] }

type Checked<Field extends AskedField = AskedField> = {
  readonly field: Field
  readonly name: string
  readonly key: string
  readonly answer: Answer | undefined
  /** The answers that count, and the cells of the field's own row. */
  readonly scope: Readonly<Record<string, unknown>>
  readonly places: readonly Place[]
  /** The rows before the one it stands in. */
  readonly rowsBefore: readonly Row[]
  readonly inTable: boolean
}
type More = { readonly part?: string; readonly params?: FieldError['params']; readonly message?: LocalizedText | undefined }

const errorOf = ({ name, key, field, places }: Checked, code: FieldErrorCode, { part = '', params = {}, message }: More = {}): FieldError =>
  ({ field: partName(name, part), key, code, label: field.label, params, places, ...(message ? { message } : {}) })

/** Whether it has to be answered while it is shown with these answers. */
export const isRequired = ({ required }: Pick<AskedField, 'required'>, scope: Readonly<Record<string, unknown>>): boolean =>
  typeof required === 'boolean' ? required : holds(required, scope)

const provinces: ReadonlySet<string> = new Set(lists.province.map((option) => option.value))
const chosen: ReadonlySet<AskedField['type']> = new Set(['yesNo', 'choice', 'select', 'choices'])
const firstParts: Readonly<Record<string, string>> = { date: 'day', partialDate: 'year', address: 'province' }

/** The HTML name of the first control of a field called `name`. */
function firstControl(field: AskedField | undefined, name: string): string {
  const part = field && inner(field)[0]
  if (field === undefined || field.type === 'table' || part === undefined) return partName(name, firstParts[field?.type ?? ''] ?? '')
  return firstControl(part, partName(name, part.key))
}

function missing(checked: Checked): FieldError {
  const { field } = checked
  const code = field.type === 'file' ? 'required-file' : chosen.has(field.type) ? 'required-choice' : 'required'
  return errorOf(checked, code, { part: firstParts[field.type] ?? '', message: field.requiredMessage })
}

function numberError(checked: Checked, answer: Answer, { min, max }: { min?: number | undefined; max?: number | undefined }): FieldError | null {
  if (min !== undefined && Number(answer) < min) return errorOf(checked, 'too-small', { params: { min } })
  return max !== undefined && Number(answer) > max ? errorOf(checked, 'too-large', { params: { max } }) : null
}

const isAddress = (answer: Answer): answer is AddressAnswer => typeof answer === 'object' && 'province' in answer

/** Province and commune make an address; the house may be left out (a ward knows its hamlets). */
function addressError(checked: Checked, answer: Answer): FieldError | null {
  if (!isAddress(answer) || !provinces.has(answer.province)) return errorOf(checked, 'address-province', { part: 'province' })
  if (answer.commune === '') return errorOf(checked, 'address-commune', { part: 'commune' })
  const long = (['commune', 'detail'] as const).find((part) => lengthOf(answer[part]) > 200)
  return long ? errorOf(checked, 'too-long', { part: long, params: { max: 200 } }) : null
}

/** What the type itself asks, beyond what could be understood. */
function typeError(checked: Checked<SimpleField>, answer: Answer): FieldError | null {
  const { field } = checked
  switch (field.type) {
    case 'text': case 'textarea':
      return lengthOf(textOf(answer)) > field.maxLength ? errorOf(checked, 'too-long', { params: { max: field.maxLength } }) : null
    case 'number': case 'money':
      return numberError(checked, answer, field)
    case 'address':
      return addressError(checked, answer)
    default:
      return null
  }
}

function ruleError(checked: Checked, answer: Answer, { today }: CheckContext): FieldError | null {
  const { field, scope, rowsBefore } = checked
  const found = brokenRule(field.rules, answer, { scope, today, before: rowsBefore.map((row) => row[field.key]) })
  return found && { ...errorOf(checked, found.code, { params: found.params, message: found.message }), field: firstControl(field, checked.name) }
}

function checkSimple(checked: Checked<SimpleField>, context: CheckContext): FieldError | null {
  const { field, name, answer, scope } = checked
  const typed = (part: string): readonly string[] => context.raw?.[partName(name, part)]?.split('\n') ?? []
  const parsed = parseField(field, answer === undefined ? typed : storedTexts(answer))
  if (parsed.kind === 'wrong') return errorOf(checked, parsed.code, { part: parsed.part || firstPartOf(field, parsed.code) })
  if (answer === undefined || parsed.kind === 'empty') return isRequired(field, scope) ? missing(checked) : null
  return typeError(checked, answer) ?? ruleError(checked, answer, context)
}

const firstPartOf = (field: SimpleField, code: ParseCode): string => (code === 'not-an-option' ? '' : firstParts[field.type] ?? '')

function checkFile(checked: Checked<FileField>, context: CheckContext): FieldError | null {
  const { field, answer, scope } = checked
  if (isBlank(answer)) return isRequired(field, scope) ? missing(checked) : null
  return answer === undefined ? null : ruleError(checked, answer, context)
}

/** Nothing was said, nor typed without being understood, under that name. */
const isUntouched = (answer: Answer | undefined, name: string, { raw = {} }: CheckContext): boolean =>
  isBlank(answer) && !Object.keys(raw).some((one) => one.startsWith(`${name}.`))

/** A group is asked for part by part; one that need not be given may be left out whole. */
function checkGroup(checked: Checked<GroupField>, context: CheckContext): readonly FieldError[] {
  const { field, name, answer, scope, places } = checked
  if (isUntouched(answer, name, context) && !isRequired(field, scope)) return []
  const row = rowOf(answer)
  const rowsBefore = checked.rowsBefore.map((one) => rowOf(one[field.key]))
  const inside = { ...checked, scope: within(scope, row), places: [...places, { label: field.label }], rowsBefore }
  const errors = shownInside(field, row, scope, checked.inTable).flatMap((part) =>
    checkAsked({ ...inside, field: part, name: partName(name, part.key), answer: row[part.key] }, context))
  if (errors.length > 0) return errors
  if (isUntouched(answer, name, context)) return [{ ...missing(checked), field: firstControl(field, name) }]
  const broken = answer === undefined ? null : ruleError(checked, answer, context)
  return broken ? [broken] : []
}

/** A row nobody wrote in is not there. */
function checkTable(checked: Checked<TableField>, context: CheckContext): readonly FieldError[] {
  const { field: table, name, answer, scope } = checked
  const rows = rowsOf(answer)
  const written = rows.map((cells, number) => !isUntouched(cells, `${name}.${String(number)}`, context))
  const count = written.filter(Boolean).length
  const least = Math.max(table.minRows, isRequired(table, scope) ? 1 : 0)
  if (count < least) {
    const blank = written.indexOf(false)
    const [column] = table.columns
    const field = firstControl(column, cellName(name, blank === -1 ? rows.length : blank, column?.key ?? ''))
    return [{ ...errorOf(checked, 'too-few-rows', { params: { min: least }, message: count === 0 ? table.requiredMessage : undefined }), field }]
  }
  if (count > table.maxRows) return [errorOf(checked, 'too-many-rows', { params: { max: table.maxRows } })]
  const errors = rows.flatMap((_, number) => (written[number] ? checkRow(checked, rows, number, context) : []))
  const broken = errors.length > 0 || count === 0 || answer === undefined ? null : ruleError(checked, answer, context)
  return broken ? [{ ...broken, field: name }] : errors
}

function checkRow(checked: Checked<TableField>, rows: readonly Row[], number: number, context: CheckContext): readonly FieldError[] {
  const { field: table, name, key, scope, places } = checked
  const row = rows[number] ?? {}
  return shownInside(table, row, scope, true).flatMap((field) =>
    checkAsked({
      field,
      name: cellName(name, number, field.key),
      key,
      answer: row[field.key],
      scope: within(scope, row),
      places: [...places, { label: table.rowLabel, number: number + 1 }],
      rowsBefore: rows.slice(0, number),
      inTable: true,
    }, context))
}

function checkAsked(checked: Checked, context: CheckContext): readonly FieldError[] {
  const { field } = checked
  if (isGroup(field)) return checkGroup({ ...checked, field }, context)
  if (field.type === 'table') return checkTable({ ...checked, field }, context)
  const error = field.type === 'file' ? checkFile({ ...checked, field }, context) : isSimple(field) ? checkSimple({ ...checked, field }, context) : null
  return error ? [error] : []
}

function checkShown(page: FormPage, kept: Answers, context: CheckContext): readonly FieldError[] {
  return shownFields(page, kept).filter(isAsked).flatMap((field) =>
    checkAsked({ field, name: field.key, key: field.key, answer: kept[field.key], scope: kept, places: [], rowsBefore: [], inTable: false }, context))
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
