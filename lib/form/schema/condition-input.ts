import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import type { ConditionField } from '../model/condition-fields'
import {
  type ConditionGroup, type ConditionRow, type Join, type RowOperator, conditionFromRows, isComparable, operatorsFor, rowOperators, valuesWanted,
} from '../model/condition-rows'
import { conditionProblem, namesIn } from '../model/conditions'
import type { Condition } from '../schema'

const most = { groups: 8, rows: 30 }

type Typed = Readonly<Record<string, unknown>>
type Complain = (path: readonly string[], message: string) => void
type Value = { readonly value: string } | { readonly problem: string }

const part = (typed: unknown, name: string): readonly string[] => {
  const value = typeof typed === 'object' && typed !== null ? (typed as Typed)[name] : undefined
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string').map((one) => one.trim()).filter((one) => one !== '')
}

const joinOf = (typed: unknown): Join => (part(typed, 'join')[0] === 'any' ? 'any' : 'all')

const same = (a: string, b: string): boolean => a.localeCompare(b, 'vi', { sensitivity: 'accent' }) === 0

function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const written = year === '' ? text : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isDay(written) ? written : null
}

/** What was typed as the condition keeps it: an option by its value or by its label, a day as people write it. */
function valueOf(field: ConditionField, text: string): Value {
  if (field.options) {
    const option = field.options.find(({ value }) => value === text) ?? field.options.find(({ label }) => same(label, text))
    return option ? { value: option.value } : { problem: 'not-an-option' }
  }
  if (field.kind === 'number') {
    const plain = text.replace(/[. ](?=\d{3}(\D|$))/g, '')
    return /^-?\d{1,15}$/.test(plain) ? { value: plain } : { problem: 'not-a-number' }
  }
  if (field.kind !== 'date') return { value: text }
  const day = dayOf(text)
  return day === null ? { problem: 'invalid-day' } : { value: day }
}

const otherField = (fields: readonly ConditionField[], text: string): Value => {
  const comparable = fields.filter(isComparable)
  const other = comparable.find(({ name }) => name === text) ?? comparable.find(({ label }) => same(label, text))
  return other ? { value: other.name } : { problem: 'unknown-field' }
}

const isOperator = (text: string | undefined): text is RowOperator => rowOperators.some((one) => one === text)

function rowFrom(typed: unknown, fields: readonly ConditionField[], complain: (name: string, message: string) => void): ConditionRow | null {
  const [name] = part(typed, 'field')
  const texts = part(typed, 'value')
  if (name === undefined) {
    if (texts.length > 0) complain('field', 'required')
    return null
  }
  const field = fields.find((one) => one.name === name)
  if (!field) {
    complain('field', 'not-an-option')
    return null
  }
  const [operator] = part(typed, 'operator')
  if (!isOperator(operator) || !operatorsFor(field).includes(operator)) {
    complain('operator', operator === undefined ? 'required' : 'operator-unfit')
    return null
  }
  return withValues(field, operator, texts, fields, complain)
}

function withValues(
  field: ConditionField, operator: RowOperator, texts: readonly string[], fields: readonly ConditionField[], complain: (name: string, message: string) => void,
): ConditionRow | null {
  const wanted = valuesWanted(operator, field.kind)
  if (wanted === 'none') return { field: field.name, operator, values: [] }
  const given = wanted === 'many' ? texts.flatMap((text) => (field.options?.some(({ value }) => value === text) ? [text] : text.split(';').map((one) => one.trim()))) : texts.slice(0, 1)
  const values = given.filter((text) => text !== '').map((text) => (wanted === 'field' ? otherField(fields, text) : valueOf(field, text)))
  const wrong = values.find((value) => 'problem' in value)
  if (values.length === 0 || wrong) {
    complain('value', wrong?.problem ?? 'required')
    return null
  }
  return { field: field.name, operator, values: values.flatMap((value) => ('value' in value ? [value.value] : [])) }
}

function fromRows(typed: Typed, fields: readonly ConditionField[], complain: Complain): Condition | undefined {
  const groups = Array.from({ length: most.groups }, (_, group): ConditionGroup => ({
    join: joinOf(typed[`g${String(group)}`]),
    rows: Array.from({ length: most.rows }, (__, row) => {
      const at = `g${String(group)}r${String(row)}`
      return rowFrom(typed[at], fields, (name, message) => complain([at, name], message))
    }).filter((row) => row !== null),
  })).filter(({ rows }) => rows.length > 0)
  return conditionFromRows({ join: joinOf(typed), groups }, fields)
}

function fromExpert(typed: Typed, fields: readonly ConditionField[], complain: Complain): Condition | undefined {
  const logic = parsed(part(typed, 'json')[0] ?? '')
  const isObject = typeof logic === 'object' && logic !== null && !Array.isArray(logic)
  if (!isObject || Object.keys(logic).length === 0 || conditionProblem(logic) !== null) {
    complain(['json'], 'condition-broken')
    return undefined
  }
  const roots = new Set(fields.map(({ name }) => rootOf(name)))
  if (namesIn(logic).some((name) => !roots.has(name))) complain(['json'], 'unknown-field')
  return logic as Condition
}

/** The form's own field that a name speaks of: "some:members:age" and "count:members" speak of members. */
const rootOf = (name: string): string => (name.includes(':') ? name.split(':')[1] ?? name : name.split('.')[0] ?? name)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 20_000))
  } catch {
    return null
  }
}

/**
 * What the condition editor posts under its name: `mode` ('always', 'rows', 'expert'), `join`, `json`, and by group and
 * row `g0.join` and `g0r1.field`, `.operator`, `.value`. Gives the condition, undefined for always; messages are codes.
 * `fields` is what the editor offered.
 */
export const conditionInput = (fields: readonly ConditionField[]) =>
  z.record(z.string(), z.unknown(), 'required').transform((typed, ctx): Condition | undefined => {
    let complaints = 0
    const complain: Complain = (path, message) => {
      complaints += 1
      ctx.addIssue({ code: 'custom', path: [...path], message })
    }
    const [mode] = part(typed, 'mode')
    if (mode === 'always') return undefined
    if (mode === 'expert') return fromExpert(typed, fields, complain)
    const condition = mode === 'rows' ? fromRows(typed, fields, complain) : undefined
    if (condition === undefined && complaints === 0) complain(mode === 'rows' ? ['g0r0', 'field'] : ['mode'], 'required')
    return condition
  })
