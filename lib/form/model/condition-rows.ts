import type { Condition } from '../schema'
import type { ConditionField, ConditionKind } from './condition-fields'

/** What a row may say; those ending in `Field` compare with another field instead of a value. */
export const rowOperators = [
  'is', 'isNot', 'less', 'atMost', 'more', 'atLeast', 'has', 'hasNot', 'answered', 'notAnswered',
  'isField', 'isNotField', 'lessField', 'atMostField', 'moreField', 'atLeastField',
] as const
export type RowOperator = (typeof rowOperators)[number]

/** "field – operator – values": option values, "true", whole numbers, "2026-11-23", or the other field's name. */
export type ConditionRow = { readonly field: string; readonly operator: RowOperator; readonly values: readonly string[] }
export type Join = 'all' | 'any'
export type ConditionGroup = { readonly join: Join; readonly rows: readonly ConditionRow[] }
/** Groups of rows, nested once. */
export type ConditionRows = { readonly join: Join; readonly groups: readonly ConditionGroup[] }

const ordered: readonly RowOperator[] = ['is', 'isNot', 'less', 'atMost', 'more', 'atLeast', 'answered', 'notAnswered', 'isField', 'isNotField', 'lessField', 'atMostField', 'moreField', 'atLeastField']
const fitting: Readonly<Record<ConditionKind, readonly RowOperator[]>> = {
  choice: ['is', 'isNot', 'answered', 'notAnswered', 'isField', 'isNotField'],
  choices: ['has', 'hasNot', 'answered', 'notAnswered'],
  yesNo: ['is', 'answered', 'notAnswered'],
  number: ordered,
  date: ordered,
  text: ['is', 'isNot', 'answered', 'notAnswered', 'isField', 'isNotField'],
  other: ['answered', 'notAnswered'],
}

/** True where a row can be compared with it: a cell of some row is no one value, and from inside a row the form is not seen. */
export const isComparable = ({ name }: ConditionField): boolean => !name.includes(':') || name.startsWith('count:')

/** What may be said of the field, in the order it is offered. */
export const operatorsFor = (field: ConditionField): readonly RowOperator[] =>
  fitting[field.kind].filter((operator) => !operator.endsWith('Field') || isComparable(field))

/** How many values the operator takes: none, one, or one and more. */
export function valuesWanted(operator: RowOperator, kind: ConditionKind): 'none' | 'one' | 'many' | 'field' {
  if (operator === 'answered' || operator === 'notAnswered') return 'none'
  if (operator.endsWith('Field')) return 'field'
  return kind === 'choice' && (operator === 'is' || operator === 'isNot') ? 'many' : 'one'
}

const comparing: Readonly<Record<string, string>> = { is: '==', isNot: '!=', less: '<', atMost: '<=', more: '>', atLeast: '>=' }
const said: Readonly<Record<string, RowOperator>> = { '==': 'is', '===': 'is', '!=': 'isNot', '!==': 'isNot', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' }
const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const overRows = ['some', 'none', 'all'] as const

/** How a name is written in JsonLogic. */
const operandOf = (name: string): Condition => (name.startsWith('count:') ? { count: [{ var: name.slice('count:'.length) }] } : { var: name })

function literalOf(kind: ConditionKind, value: string): unknown {
  if (kind === 'number') return Number(value)
  return kind === 'yesNo' ? value === 'true' : value
}

function comparison(operand: Condition, { operator, values }: ConditionRow, kind: ConditionKind): Condition {
  const [first = ''] = values
  switch (operator) {
    case 'answered': return { '!=': [operand, null] }
    case 'notAnswered': return { '==': [operand, null] }
    case 'has': return { in: [first, operand] }
    case 'hasNot': return { '!': [{ in: [first, operand] }] }
    case 'isField': case 'isNotField': case 'lessField': case 'atMostField': case 'moreField': case 'atLeastField':
      return { [comparing[operator.slice(0, -'Field'.length)] ?? '==']: [operand, operandOf(first)] }
    default: {
      if (values.length === 1) return { [comparing[operator] ?? '==']: [operand, literalOf(kind, first)] }
      const among = { in: [operand, values] }
      return operator === 'isNot' ? { '!': [among] } : among
    }
  }
}

function logicOfRow(row: ConditionRow, kinds: ReadonlyMap<string, ConditionKind>): Condition {
  const kind = kinds.get(row.field) ?? 'text'
  const [way = '', table = '', column = ''] = row.field.split(':')
  if (column === '') return comparison(operandOf(row.field), row, kind)
  return { [way]: [{ var: table }, comparison({ var: column }, row, kind)] }
}

const joined = (join: Join, parts: readonly Condition[]): Condition | undefined =>
  parts.length > 1 ? { [join === 'all' ? 'and' : 'or']: parts } : parts[0]

/** The condition the rows say; undefined where there are none. */
export function conditionFromRows({ join, groups }: ConditionRows, fields: readonly ConditionField[]): Condition | undefined {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]))
  const parts = groups.map((group) => joined(group.join, group.rows.map((row) => logicOfRow(row, kinds))))
  return joined(join, parts.filter((part) => part !== undefined))
}

type Operation = { readonly operator: string; readonly parts: readonly unknown[] }

function operationOf(logic: unknown): Operation | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null
  const [entry, ...more] = Object.entries(logic)
  if (!entry || more.length > 0) return null
  return { operator: entry[0], parts: Array.isArray(entry[1]) ? entry[1] as readonly unknown[] : [entry[1]] }
}

/** The name an operand speaks of, or null where it is a value or something more. */
function nameOf(logic: unknown): string | null {
  const operation = operationOf(logic)
  const [part, ...more] = operation?.parts ?? []
  if (operation?.operator === 'var' && more.length === 0 && typeof part === 'string') return part
  const counted = operation?.operator === 'count' ? nameOf(part) : null
  return counted === null ? null : `count:${counted}`
}

const isLiteral = (part: unknown): part is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof part)

type Reading = (name: string) => ConditionField | undefined

function compared({ operator, parts }: Operation, known: Reading): ConditionRow | null {
  const [left, right] = parts
  if (parts.length !== 2) return null
  const name = nameOf(left)
  if (name === null) {
    return isLiteral(left) && nameOf(right) !== null ? compared({ operator: turned[operator] ?? operator, parts: [right, left] }, known) : null
  }
  const field = known(name)
  const meant = said[operator]
  return field && meant ? comparedWith(field, meant, right, known) : null
}

function comparedWith(field: ConditionField, meant: RowOperator, right: unknown, known: Reading): ConditionRow | null {
  const own = { field: field.name, values: [] }
  if (right === null) return meant === 'is' ? { ...own, operator: 'notAnswered' } : meant === 'isNot' ? { ...own, operator: 'answered' } : null
  const other = nameOf(right)
  if (other !== null) return known(other) ? fit(field, { ...own, operator: `${meant}Field` as RowOperator, values: [other] }) : null
  return isLiteral(right) ? fit(field, { ...own, operator: meant, values: [String(right)] }) : null
}

/** The row where such a field can be spoken of like this, and means the same once written again. */
function fit(field: ConditionField, row: ConditionRow): ConditionRow | null {
  if (!operatorsFor(field).includes(row.operator)) return null
  return field.kind !== 'number' || row.operator.endsWith('Field') || row.values.every((value) => /^-?\d{1,15}$/.test(value)) ? row : null
}

function among({ parts: [needle, haystack] }: Operation, known: Reading): ConditionRow | null {
  const name = nameOf(needle)
  const field = name === null ? undefined : known(name)
  if (field && Array.isArray(haystack)) {
    const texts = haystack.filter((one) => typeof one === 'string')
    return field.kind === 'choice' && texts.length === haystack.length && texts.length > 0 ? { field: field.name, operator: 'is', values: texts } : null
  }
  const holder = nameOf(haystack)
  return holder !== null && typeof needle === 'string' && known(holder)?.kind === 'choices' ? { field: holder, operator: 'has', values: [needle] } : null
}

const opposite: Readonly<Partial<Record<RowOperator, RowOperator>>> = {
  is: 'isNot', isNot: 'is', has: 'hasNot', hasNot: 'has', answered: 'notAnswered', notAnswered: 'answered', isField: 'isNotField', isNotField: 'isField',
}

function negated(part: unknown, known: Reading): ConditionRow | null {
  const name = nameOf(part)
  if (name !== null) return plainText(known(name)) ? { field: name, operator: 'notAnswered', values: [] } : null
  const row = rowOf(part, known)
  const operator = row && opposite[row.operator]
  const field = row && known(row.field)
  return row && operator && field ? fit(field, { ...row, operator }) : null
}

// Nought and "no" are answers, though JsonLogic counts them as false.
const plainText = (field: ConditionField | undefined): boolean => field !== undefined && field.kind !== 'number' && field.kind !== 'yesNo'

function overTable({ operator, parts: [table, inner] }: Operation, known: Reading): ConditionRow | null {
  const name = nameOf(table)
  if (name === null) return null
  const prefix = `${operator}:${name}:`
  const row = rowOf(inner, (column) => {
    const field = known(prefix + column)
    return field && { ...field, name: column }
  })
  return row && !row.operator.endsWith('Field') ? { ...row, field: prefix + row.field } : null
}

/** One comparison as a row, or null where it says more than a row can. */
function rowOf(logic: unknown, known: Reading): ConditionRow | null {
  const operation = operationOf(logic)
  if (!operation) return null
  const { operator, parts } = operation
  if (operator in said) return compared(operation, known)
  if (operator === 'in') return among(operation, known)
  if (operator === '!') return negated(parts[0], known)
  if (operator === '!!') {
    const name = nameOf(parts[0])
    return name !== null && plainText(known(name)) ? { field: name, operator: 'answered', values: [] } : null
  }
  return overRows.some((way) => way === operator) ? overTable(operation, known) : null
}

const joinOf = (operator: string | undefined): Join | null => (operator === 'and' ? 'all' : operator === 'or' ? 'any' : null)

function groupOf(logic: unknown, known: Reading): ConditionGroup | null {
  const operation = operationOf(logic)
  const join = joinOf(operation?.operator)
  const rows = (join === null ? [logic] : operation?.parts ?? []).map((part) => rowOf(part, known))
  return rows.some((row) => row === null) ? null : { join: join ?? 'all', rows: rows.filter((row) => row !== null) }
}

/** The condition as rows that say the same; null where it says more than rows can, or speaks of what is not there. */
export function rowsFromCondition(condition: Condition, fields: readonly ConditionField[]): ConditionRows | null {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const known: Reading = (name) => byName.get(name)
  const flat = groupOf(condition, known)
  if (flat) return { join: 'all', groups: [flat] }
  const operation = operationOf(condition)
  const join = joinOf(operation?.operator)
  if (!operation || join === null) return null
  const singles = operation.parts.map((part) => rowOf(part, known))
  const alone = singles.filter((row) => row !== null)
  const nested = operation.parts.filter((_, index) => singles[index] === null).map((part) => groupOf(part, known))
  if (nested.some((group) => group === null)) return null
  return { join, groups: [...(alone.length === 0 ? [] : [{ join, rows: alone }]), ...nested.filter((group) => group !== null)] }
}
