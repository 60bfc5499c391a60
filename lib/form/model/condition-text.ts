import type { FormField } from '../schema'
import { dayInFigures } from './conditions'
import { inner } from './fields'
import { optionsOf } from './lists'

/** How a condition is read out; every function gets finished phrases. */
export type ConditionTextWords = {
  readonly yes: string
  readonly no: string
  readonly nothing: string
  readonly today: string
  readonly and: string
  readonly or: string
  readonly quote: (text: string) => string
  /** `{"!!": …}` and `{"!": …}`: something was answered, or was not. */
  readonly answered: (what: string) => string
  readonly notAnswered: (what: string) => string
  readonly not: (phrase: string) => string
  readonly compared: Readonly<Record<'==' | '!=' | '>' | '>=' | '<' | '<=', (left: string, right: string) => string>>
  readonly isOneOf: (what: string, list: string) => string
  readonly holds: (what: string, part: string) => string
  readonly some: (table: string, phrase: string) => string
  readonly all: (table: string, phrase: string) => string
  readonly none: (table: string, phrase: string) => string
  readonly count: (table: string) => string
  readonly daysBetween: (from: string, to: string) => string
  /** What nobody can put into words. */
  readonly computed: (names: string) => string
}

type Naming = { readonly fields: readonly FormField[]; readonly words: ConditionTextWords }

const isVariable = (part: unknown): part is { readonly var: unknown } => typeof part === 'object' && part !== null && 'var' in part
const listOf = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : [part])

/** The field a variable names, as far as it can be found: "home.province" is found as "home". */
function fieldOf(part: unknown, { fields }: Naming): FormField | undefined {
  const path = isVariable(part) ? listOf(part.var)[0] : undefined
  const name = typeof path === 'string' ? path.split('.')[0] : undefined
  return fields.find((field) => field.key === name)
}

const labelOf = (field: FormField): string => ('label' in field ? field.label.vi : field.text.vi)

function nameOf(part: { readonly var: unknown }, naming: Naming): string {
  const field = fieldOf(part, naming)
  if (field) return labelOf(field)
  return listOf(part.var)[0] === 'today' ? naming.words.today : naming.words.computed('')
}

function optionLabel(value: string, field: FormField | undefined): string | undefined {
  const options = field && 'options' in field ? optionsOf(field) : []
  return options.find((option) => option.value === value)?.label.vi
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ''

/** A literal as the person who fills in the form sees it: the label of the option. */
function literalText(value: unknown, beside: FormField | undefined, { words }: Naming): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (isNothing(value)) return words.nothing
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return words.computed('')
  return words.quote(optionLabel(value, beside) ?? (/^\d{4}(-\d\d){2}$/.test(value) ? dayInFigures(value) : value))
}

function valueText(part: unknown, beside: FormField | undefined, naming: Naming): string {
  if (isVariable(part)) return nameOf(part, naming)
  if (Array.isArray(part)) return part.map((one) => literalText(one, beside, naming)).join(', ')
  if (typeof part !== 'object' || part === null) return literalText(part, beside, naming)
  const [operator = '', raw] = Object.entries(part)[0] ?? []
  const parts = listOf(raw)
  const said = parts.map((one) => valueText(one, undefined, naming))
  if (operator === 'count') return naming.words.count(said[0] ?? '')
  if (operator === 'daysBetween') return naming.words.daysBetween(said[0] ?? '', said[1] ?? '')
  return naming.words.computed(said.filter((one) => one !== '').join(', '))
}

type Operation = (parts: readonly unknown[], naming: Naming) => string

const compare = (operator: keyof ConditionTextWords['compared']): Operation => (parts, naming) => {
  const beside = parts.map((part) => fieldOf(part, naming)).find((field) => field !== undefined)
  const [left = '', right = ''] = parts.map((part) => valueText(part, beside, naming))
  return naming.words.compared[operator](left, right)
}

const within: Operation = ([needle, hay], naming) =>
  isVariable(hay) && !isVariable(needle)
    ? naming.words.holds(valueText(hay, undefined, naming), valueText(needle, fieldOf(hay, naming), naming))
    : naming.words.isOneOf(valueText(needle, undefined, naming), valueText(hay, fieldOf(needle, naming), naming))

const overRows = (kind: 'some' | 'all' | 'none'): Operation => ([table, condition], naming) => {
  const field = fieldOf(table, naming)
  const columns = field ? (inner(field) as readonly FormField[]) : []
  return naming.words[kind](valueText(table, undefined, naming), phrase(condition, { ...naming, fields: [...columns, ...naming.fields] }))
}

const negated: Operation = ([part], naming) =>
  isVariable(part) ? naming.words.notAnswered(nameOf(part, naming)) : naming.words.not(phrase(part, naming))

const joined = (word: 'and' | 'or'): Operation => (parts, naming) => {
  const phrases = parts.map((part) => phrase(part, naming))
  return phrases.map((one) => (parts.length > 1 && one.includes(naming.words.or) && word === 'and' ? `(${one})` : one)).join(naming.words[word])
}

const operations: Readonly<Record<string, Operation>> = {
  '==': compare('=='), '===': compare('=='), '!=': compare('!='), '!==': compare('!='),
  '>': compare('>'), '>=': compare('>='), '<': compare('<'), '<=': compare('<='),
  in: within, and: joined('and'), or: joined('or'), '!': negated,
  '!!': ([part], naming) => naming.words.answered(valueText(part, undefined, naming)),
  some: overRows('some'), all: overRows('all'), none: overRows('none'),
}

function phrase(condition: unknown, naming: Naming): string {
  if (isVariable(condition)) return naming.words.answered(nameOf(condition, naming))
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return valueText(condition, undefined, naming)
  const [operator = '', raw] = Object.entries(condition)[0] ?? []
  const operation = operations[operator]
  return operation ? operation(listOf(raw), naming) : valueText(condition, undefined, naming)
}

/**
 * A condition as a phrase without a full stop ("Loại đăng ký là «Quá 60 ngày»"): names and options as people read them in
 * the form, never a key. What is too twisted to be said is named as computed from the fields it speaks of. Never throws.
 */
export const conditionText = (condition: unknown, fields: readonly FormField[], words: ConditionTextWords): string => phrase(condition, { fields, words })
