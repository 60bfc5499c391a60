import type { Condition, FormField } from '../schema'
import { holds } from './conditions'
import { isAsked, isSimple } from './fields'

/** A JSON Schema (2020-12). */
export type Schema = boolean | { readonly [keyword: string]: unknown }

/** The fields that stand beside each other in one object, and when each of them is shown there; null where that cannot be said. */
export type Beside = {
  readonly fields: ReadonlyMap<string, FormField>
  readonly shown: (key: string) => Schema | null
  /** The form itself: what is not among the fields is nowhere. Inside a row or a group it may stand outside. */
  readonly isForm: boolean
}

/** All of them hold; with the plain cases settled, so that what is published can be read. */
export function all(schemas: readonly Schema[]): Schema {
  const telling = schemas.filter((schema) => schema !== true)
  if (telling.includes(false)) return false
  return telling.length === 0 ? true : telling.length === 1 ? (telling[0] ?? true) : { allOf: telling }
}

/** One of them holds. */
export function any(schemas: readonly Schema[]): Schema {
  const possible = schemas.filter((schema) => schema !== false)
  if (possible.includes(true)) return true
  return possible.length === 0 ? false : possible.length === 1 ? (possible[0] ?? false) : { anyOf: possible }
}

/** It does not hold. */
export const not = (schema: Schema): Schema => (typeof schema === 'boolean' ? !schema : { not: schema })

/** `then` wherever the object fits `when`. */
export const implied = (when: Schema, then: Schema): Schema => (when === true ? then : when === false || then === true ? true : { if: when, then })

type Operation = { readonly operator: string; readonly parts: readonly unknown[] }

function operationOf(logic: unknown): Operation | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null
  const [[operator, values] = ['', []]] = Object.entries(logic as Condition)
  return { operator, parts: Array.isArray(values) ? values : [values] }
}

function nameOf(logic: unknown): string | null {
  const operation = operationOf(logic)
  const [path] = operation?.operator === 'var' ? operation.parts : []
  return typeof path === 'string' && !path.includes('.') && path !== '' ? path : null
}

const texts: ReadonlySet<FormField['type']> = new Set(['text', 'textarea', 'date', 'partialDate', 'time', 'choice', 'select', 'personalId', 'passport', 'phone', 'email'])
const numbers: ReadonlySet<FormField['type']> = new Set(['number', 'money'])

/** JavaScript compares a number and a text loosely; a schema cannot, so the literal must be of the field's own kind. */
function isOwnKind(field: FormField, literal: unknown): boolean {
  if (field.type === 'yesNo') return typeof literal === 'boolean'
  if (numbers.has(field.type)) return typeof literal === 'number'
  return texts.has(field.type) && typeof literal === 'string' && literal !== ''
}

/** What is so of the value of one field, or of its absence: the same as the condition says of an answer that is not there. */
function about(name: string, beside: Beside, condition: Condition, value: Schema): Schema | null {
  const whenAbsent = holds(condition, {})
  const field = beside.fields.get(name)
  if (field === undefined && !beside.isForm) return null
  if (field === undefined || !isAsked(field)) return whenAbsent
  const shown = beside.shown(name)
  if (shown === null) return null
  const present = all([shown, { required: [name] }])
  const fits = all([present, value === true ? true : { properties: { [name]: value } }])
  return whenAbsent ? any([fits, not(present)]) : fits
}

const flipped: Readonly<Record<string, string>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' }
const bounds: Readonly<Record<string, string>> = { '>': 'exclusiveMinimum', '>=': 'minimum', '<': 'exclusiveMaximum', '<=': 'maximum' }

/** The field on the left, the literal on the right; null where that is not what is compared. */
function sidesOf({ operator, parts: [left, right, ...more] }: Operation) {
  const isTurned = nameOf(left) === null
  const name = isTurned ? nameOf(right) : nameOf(left)
  if (name === null || more.length > 0) return null
  return { name, literal: isTurned ? left : right, bound: bounds[isTurned ? (flipped[operator] ?? operator) : operator] }
}

function compared(operation: Operation, beside: Beside, condition: Condition): Schema | null {
  const sides = sidesOf(operation)
  if (sides === null) return null
  const { name, literal, bound } = sides
  const field = beside.fields.get(name)
  if (field !== undefined && isAsked(field) && !isOwnKind(field, literal)) return null
  if (bound !== undefined) return field !== undefined && !numbers.has(field.type) ? null : about(name, beside, condition, { [bound]: literal })
  const isEqual = operation.operator === '==' || operation.operator === '==='
  return about(name, beside, condition, isEqual ? { const: literal } : { not: { const: literal } })
}

function among({ parts: [what, of] }: Operation, beside: Beside, condition: Condition): Schema | null {
  const chosen = nameOf(what)
  if (chosen !== null && Array.isArray(of)) {
    const field = beside.fields.get(chosen)
    return field !== undefined && of.every((one) => isOwnKind(field, one)) ? about(chosen, beside, condition, { enum: of }) : null
  }
  const list = nameOf(of)
  const field = list === null ? undefined : beside.fields.get(list)
  return list !== null && field?.type === 'choices' && typeof what === 'string' ? about(list, beside, condition, { contains: { const: what } }) : null
}

/** Whether the value itself counts as true. */
function truthy(name: string, beside: Beside, condition: Condition): Schema | null {
  const field = beside.fields.get(name)
  if (field?.type === 'table') return null
  const isTrue = field?.type === 'yesNo' ? { const: true } : field && numbers.has(field.type) ? { not: { const: 0 } } : true
  return field !== undefined && isAsked(field) && !isSimple(field) ? null : about(name, beside, condition, isTrue)
}

function every(parts: readonly unknown[], beside: Beside, join: (schemas: readonly Schema[]) => Schema): Schema | null {
  const schemas = parts.map((part) => conditionSchema(part, beside))
  return schemas.length === 0 || schemas.includes(null) ? null : join(schemas.filter((one) => one !== null))
}

function negated(parts: readonly unknown[], beside: Beside): Schema | null {
  const schema = conditionSchema(parts[0], beside)
  return schema === null ? null : not(schema)
}

const isSaid = (schema: Schema | null | undefined): schema is Schema => schema !== null && schema !== undefined

function choice([condition, then, otherwise]: readonly unknown[], beside: Beside): Schema | null {
  const [is, yes, no] = [condition, then, otherwise].map((part) => conditionSchema(part, beside))
  return isSaid(is) && isSaid(yes) && isSaid(no) ? any([all([is, yes]), all([not(is), no])]) : null
}

/** A schema that an object fits where the condition holds for it; null where JSON Schema cannot say so. */
export function conditionSchema(logic: unknown, beside: Beside): Schema | null {
  if (typeof logic === 'boolean') return logic
  const operation = operationOf(logic)
  if (!operation) return null
  const { operator, parts } = operation
  switch (operator) {
    case 'var': return nameOf(logic) === null ? null : truthy(nameOf(logic) ?? '', beside, logic as Condition)
    case '==': case '===': case '!=': case '!==': case '>': case '>=': case '<': case '<=': return compared(operation, beside, logic as Condition)
    case 'in': return among(operation, beside, logic as Condition)
    case '!': return negated(parts, beside)
    case '!!': return conditionSchema(parts[0], beside)
    case 'and': return every(parts, beside, all)
    case 'or': return every(parts, beside, any)
    case 'if': return parts.length === 3 ? choice(parts, beside) : null
    default: return null
  }
}
