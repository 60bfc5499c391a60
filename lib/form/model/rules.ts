import type { Day } from '@/lib/core/dates'
import type { Answer, FieldRule, LocalizedText } from '../schema'
import { holds } from './conditions'

export type RuleCode = 'too-short' | 'too-long' | 'too-small' | 'too-large' | 'rule'
type Broken = { readonly code: RuleCode; readonly params: Readonly<Record<string, number>>; readonly message?: LocalizedText }
type Scope = Readonly<Record<string, unknown>>
type RuleOf<Kind extends FieldRule['kind']> = Extract<FieldRule, { kind: Kind }>

const broken = (code: RuleCode, message: LocalizedText | undefined, params: Broken['params'] = {}): Broken => ({ code, params, ...(message ? { message } : {}) })

/** Letters as a person counts them, near enough: composed, and beyond the basic plane once each. */
export const lengthOf = (text: string): number => Array.from(text).length

function length(rule: RuleOf<'length'>, answer: Answer): Broken | null {
  const count = typeof answer === 'string' ? lengthOf(answer) : Array.isArray(answer) ? answer.length : null
  if (count === null) return null
  if (rule.min !== undefined && count < rule.min) return broken('too-short', rule.message, { min: rule.min })
  return rule.max !== undefined && count > rule.max ? broken('too-long', rule.message, { max: rule.max }) : null
}

function range(rule: RuleOf<'range'>, answer: Answer): Broken | null {
  if (typeof answer !== 'number') return null
  if (rule.min !== undefined && answer < rule.min) return broken('too-small', rule.message, { min: rule.min })
  return rule.max !== undefined && answer > rule.max ? broken('too-large', rule.message, { max: rule.max }) : null
}

function pattern(rule: RuleOf<'pattern'>, answer: Answer): Broken | null {
  const expression = compiled(rule.pattern)
  return typeof answer === 'string' && expression && !expression.test(answer) ? broken('rule', rule.message) : null
}

/** The whole text must match. Null for a pattern that is none, which publishing refuses. */
export function compiled(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u')
  } catch {
    return null
  }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value)
const earliest = (day: string): Day => day + '-01-01'.slice(day.length - 4)
const latest = (day: string): Day => day + '-12-31'.slice(day.length - 4)

/** A day of which only the year or month is known breaks the rule only where every day it may be breaks it. */
function date(rule: RuleOf<'date'>, answer: Answer, scope: Scope, today: Day): Broken | null {
  const other = rule.other === 'today' ? today : scope[rule.other.field]
  if (!isDay(answer) || !isDay(other)) return null
  const [early, late] = rule.relation === 'before' ? [earliest(answer), latest(other)] : [earliest(other), latest(answer)]
  return early < late || (rule.inclusive && early === late) ? null : broken('rule', rule.message)
}

/** Whole years from the birth date to the day; a birthday on 29 February is reached on 1 March of other years. */
function yearsBetween(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

function age(rule: RuleOf<'age'>, answer: Answer, today: Day): Broken | null {
  if (!isDay(answer)) return null
  const tooYoung = rule.min !== undefined && yearsBetween(earliest(answer), today) < rule.min
  const tooOld = rule.max !== undefined && yearsBetween(latest(answer), today) > rule.max
  return tooYoung || tooOld ? broken('rule', rule.message) : null
}

const same = (one: Answer, other: Answer | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What an answer is judged by besides itself. */
export type RuleContext = {
  /** The answers that count, with the row's own cells. */
  readonly scope: Scope
  readonly today: Day
  /** In a table: what the rows before say in the same place. */
  readonly before?: readonly (Answer | undefined)[]
}

function check(rule: FieldRule, answer: Answer, { scope, today, before = [] }: RuleContext): Broken | null {
  switch (rule.kind) {
    case 'length': return length(rule, answer)
    case 'range': return range(rule, answer)
    case 'pattern': return pattern(rule, answer)
    case 'date': return date(rule, answer, scope, today)
    case 'age': return age(rule, answer, today)
    case 'holds': return holds(rule.condition, scope) ? null : broken('rule', rule.message)
    case 'unique': return before.some((other) => same(answer, other)) ? broken('rule', rule.message) : null
  }
}

/** The first of the rules that the answer breaks, or null. */
export function brokenRule(rules: readonly FieldRule[], answer: Answer, context: RuleContext): Broken | null {
  for (const rule of rules) {
    const found = check(rule, answer, context)
    if (found) return found
  }
  return null
}
