import jsonLogic from 'json-logic-js'
import type { Condition } from '../schema'

/** What a condition or a computed value may be built of: JsonLogic without its loops over everything and its logging, and a few words of our own. */
const operators: ReadonlySet<string> = new Set([
  'var', '==', '===', '!=', '!==', '>', '>=', '<', '<=', '!', '!!', 'and', 'or', 'if', 'in', 'cat', 'substr',
  '+', '-', '*', 'min', 'max', 'some', 'all', 'none', 'filter', 'map',
  'upper', 'day', 'place', 'count', 'sum', 'daysBetween',
])
/** Their later arguments speak of one row, not of the form. */
const overRows: ReadonlySet<string> = new Set(['some', 'all', 'none', 'filter', 'map'])

/** Text and numbers as text, anything else as ''. */
export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

jsonLogic.add_operation('upper', (value: unknown) => textOf(value).toLocaleUpperCase('vi'))
jsonLogic.add_operation('day', (value: unknown) => dayInFigures(textOf(value)))
jsonLogic.add_operation('place', (value: unknown) => placeText(value))
jsonLogic.add_operation('count', (value: unknown) => (Array.isArray(value) ? value.length : 0))
jsonLogic.add_operation('sum', (values: unknown) => (Array.isArray(values) ? values.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 0), 0) : 0))
jsonLogic.add_operation('daysBetween', (from: unknown, to: unknown) => daysBetween(textOf(from), textOf(to)))

/** "2026-11-23" → "23/11/2026", "1938-05" → "05/1938", "1938" → "1938". */
export const dayInFigures = (day: string): string => day.split('-').reverse().join('/')

/** Whole days from one full day to another; null where one is missing. */
function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
  return Number.isInteger(days) ? days : null
}

/** An address as one line, from the house to the province; '' for anything else. */
export function placeText(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('province' in value)) return ''
  const { detail, commune, province } = value as { detail?: unknown; commune?: unknown; province?: unknown }
  return [detail, commune, province].map(textOf).filter((part) => part !== '').join(', ')
}

/**
 * True where the condition holds for the answers; a condition left out always holds. A broken condition counts as
 * true: publishing refuses it (`conditionProblem`), and a citizen must never meet it as an error.
 */
export function holds(condition: Condition | undefined, answers: Readonly<Record<string, unknown>>): boolean {
  if (condition === undefined) return true
  try {
    return jsonLogic.truthy(jsonLogic.apply(condition, answers))
  } catch {
    return true
  }
}

/** What the JsonLogic gives as text, spaces tidied; '' where it is broken or gives no text. */
export function textFrom(logic: Condition, answers: Readonly<Record<string, unknown>>): string {
  try {
    return textOf(jsonLogic.apply(logic, answers)).replace(/\s+/g, ' ').trim()
  } catch {
    return ''
  }
}

/** What the JsonLogic gives as a number; null where it is broken or gives none. */
export function numberFrom(logic: Condition, answers: Readonly<Record<string, unknown>>): number | null {
  try {
    const value: unknown = jsonLogic.apply(logic, answers)
    return typeof value === 'number' && Number.isFinite(value) ? value : null
  } catch {
    return null
  }
}

type Visit = { readonly name: (name: string) => void; readonly problem: (problem: string) => void }

function walk(logic: unknown, visit: Visit): void {
  if (Array.isArray(logic)) {
    for (const part of logic) walk(part, visit)
    return
  }
  if (typeof logic !== 'object' || logic === null) return
  const operator = Object.keys(logic).join(', ')
  if (!operators.has(operator)) {
    visit.problem(operator)
    return
  }
  const values: unknown = Object.values(logic)[0]
  walkOperation(operator, Array.isArray(values) ? values : [values], visit)
}

function walkOperation(operator: string, parts: readonly unknown[], visit: Visit): void {
  if (operator === 'var') {
    const path = parts[0]
    if (typeof path === 'string' && path !== '') visit.name(path.split('.')[0] ?? path)
    else visit.problem('var')
    return
  }
  const own = overRows.has(operator) ? 1 : parts.length
  walk(parts.slice(0, own), visit)
  walk(parts.slice(own), { name: () => undefined, problem: visit.problem })
}

// Conditions belong to definitions, which live as long as their version and are asked for every answer.
const knownNames = new WeakMap<object, readonly string[]>()

/** The fields a condition speaks of. */
export function namesIn(condition: unknown): readonly string[] {
  const known = typeof condition === 'object' && condition !== null ? knownNames.get(condition) : undefined
  if (known) return known
  const names = new Set<string>()
  walk(condition, { name: (name) => names.add(name), problem: () => undefined })
  if (typeof condition === 'object' && condition !== null) knownNames.set(condition, [...names])
  return [...names]
}

/** The part of a condition nobody can evaluate (an operator that does not exist …), or null. */
export function conditionProblem(condition: unknown): string | null {
  const problems: string[] = []
  walk(condition, { name: () => undefined, problem: (problem) => problems.push(problem) })
  return problems[0] ?? null
}

const comparing: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', 'in'])

/** The literals a condition holds against a field of the form: `{"==": [{"var": "sex"}, "male"]}` → sex, "male". */
export function comparisonsIn(condition: unknown): readonly { readonly name: string; readonly literal: unknown }[] {
  if (Array.isArray(condition)) return condition.flatMap(comparisonsIn)
  if (typeof condition !== 'object' || condition === null) return []
  return Object.entries(condition).flatMap(([operator, values]) => {
    const parts: readonly unknown[] = Array.isArray(values) ? values : [values]
    if (overRows.has(operator)) return comparisonsIn(parts[0])
    if (!comparing.has(operator)) return comparisonsIn(parts)
    const names = parts.flatMap((part) => (isVariable(part) ? namesIn(part) : []))
    const literals = parts.filter((part) => !isVariable(part)).flatMap((part): unknown[] => (Array.isArray(part) ? part : [part]))
    return names.flatMap((name) => literals.filter((one) => typeof one !== 'object').map((literal) => ({ name, literal })))
  })
}

const isVariable = (part: unknown): boolean => typeof part === 'object' && part !== null && 'var' in part
