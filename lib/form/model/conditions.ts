import jsonLogic from 'json-logic-js'
import type { Condition } from '../schema'
import { daysBetween, dayInFigures, dayInWords } from './days-in-words'

/** What a condition or a computed value may be built of: JsonLogic without its loops over everything and its logging, and a few words of our own. */
export const operators: ReadonlySet<string> = new Set([
  'var', '==', '===', '!=', '!==', '>', '>=', '<', '<=', '!', '!!', 'and', 'or', 'if', 'in', 'cat', 'substr',
  '+', '-', '*', 'min', 'max', 'some', 'all', 'none', 'filter', 'map',
  'upper', 'day', 'dayInWords', 'place', 'count', 'daysBetween',
])
/** Their later arguments speak of one row, not of the form. */
const overRows: ReadonlySet<string> = new Set(['some', 'all', 'none', 'filter', 'map'])

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

jsonLogic.add_operation('upper', (value: unknown) => textOf(value).toLocaleUpperCase('vi'))
jsonLogic.add_operation('day', (value: unknown) => dayInFigures(textOf(value)))
jsonLogic.add_operation('dayInWords', (value: unknown) => dayInWords(textOf(value)))
jsonLogic.add_operation('place', (value: unknown) => placeText(value))
jsonLogic.add_operation('count', (value: unknown) => (Array.isArray(value) ? value.length : 0))
jsonLogic.add_operation('daysBetween', (from: unknown, to: unknown) => daysBetween(textOf(from), textOf(to)))

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
    return jsonLogic.truthy(jsonLogic.apply(condition as jsonLogic.RulesLogic, answers))
  } catch {
    return true
  }
}

/** What the JsonLogic gives as text, spaces tidied; '' where it is broken or gives no text. */
export function textFrom(logic: Condition, answers: Readonly<Record<string, unknown>>): string {
  try {
    return textOf(jsonLogic.apply(logic as jsonLogic.RulesLogic, answers)).replace(/\s+/g, ' ').trim()
  } catch {
    return ''
  }
}

type Visit = { readonly name: (name: string) => void; readonly problem: (problem: string) => void }

function walk(logic: unknown, visit: Visit): void {
  if (Array.isArray(logic)) {
    for (const part of logic) walk(part, visit)
    return
  }
  if (typeof logic !== 'object' || logic === null) return
  const entries = Object.entries(logic)
  const [operator, values] = entries[0] ?? ['', undefined]
  if (entries.length !== 1 || !operators.has(operator)) {
    visit.problem(entries.length === 1 ? operator : `{${Object.keys(logic).join(', ')}}`)
    return
  }
  const parts: unknown[] = Array.isArray(values) ? values : [values]
  if (operator === 'var') {
    const [path] = parts
    if (typeof path === 'string' && path !== '') visit.name(path.split('.')[0] ?? path)
    else visit.problem('var')
    return
  }
  if (!overRows.has(operator)) {
    walk(parts, visit)
    return
  }
  walk(parts[0], visit)
  walk(parts.slice(1), { name: () => undefined, problem: visit.problem })
}

/** The fields a condition speaks of. */
export function namesIn(condition: unknown): readonly string[] {
  const names = new Set<string>()
  walk(condition, { name: (name) => names.add(name), problem: () => undefined })
  return [...names]
}

/** The part of a condition nobody can evaluate (an operator that does not exist …), or null. */
export function conditionProblem(condition: unknown): string | null {
  const problems: string[] = []
  walk(condition, { name: () => undefined, problem: (problem) => problems.push(problem) })
  return problems[0] ?? null
}
