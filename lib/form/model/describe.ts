import { formatDong } from '@/lib/core/money'
import type { Condition, FieldRule, FormDefinition, FormField, LocalizedText } from '../schema'
import { dayInFigures } from './conditions'
import { allFields, inner, isSimple, localize } from './fields'
import { optionsOf } from './lists'

type Pair = (left: string, right: string) => string
type Comparison = 'is' | 'isNot' | 'more' | 'atLeast' | 'less' | 'atMost' | 'after' | 'from' | 'before' | 'until'

/** The words conditions are read in: `text(locale).form.conditions`. */
export type ConditionWords = Readonly<Record<Comparison | 'contains' | 'containsNot', Pair>> & {
  readonly quote: (text: string) => string
  readonly yes: string
  readonly no: string
  readonly always: string
  readonly never: string
  readonly answered: (label: string) => string
  readonly notAnswered: (label: string) => string
  readonly oneOf: (label: string, values: readonly string[]) => string
  readonly noneOf: (label: string, values: readonly string[]) => string
  readonly between: (label: string, from: string, to: string) => string
  readonly and: (parts: readonly string[]) => string
  readonly or: (parts: readonly string[]) => string
  readonly not: (sentence: string) => string
  readonly ifThen: (condition: string, then: string, otherwise: string) => string
  readonly some: (table: string, row: string, sentence: string) => string
  readonly all: (table: string, row: string, sentence: string) => string
  readonly none: (table: string, row: string, sentence: string) => string
  readonly rowsWhere: (table: string, row: string, sentence: string) => string
  readonly each: (table: string, row: string, what: string) => string
  readonly count: (what: string) => string
  readonly total: (what: string) => string
  readonly daysBetween: Pair
  readonly least: (values: readonly string[]) => string
  readonly greatest: (values: readonly string[]) => string
  readonly capitals: (what: string) => string
  readonly joined: (parts: readonly string[]) => string
  readonly partOf: (what: string) => string
  readonly itself: string
  /** Names that are no fields: the day of filing … */
  readonly names: Readonly<Record<string, string>>
  readonly rules: {
    readonly length: (min: number | undefined, max: number | undefined) => string
    readonly range: (min: number | undefined, max: number | undefined) => string
    readonly pattern: (pattern: string) => string
    readonly before: (other: string, inclusive: boolean) => string
    readonly after: (other: string, inclusive: boolean) => string
    readonly age: (min: number | undefined, max: number | undefined) => string
    readonly unique: string
  }
}

/** The language, and `text(locale).form.conditions`. */
export type Telling = { readonly locale: 'vi' | 'en'; readonly words: ConditionWords }

type Way = Telling & { readonly fields: readonly FormField[] }
type Named = { readonly label: string; readonly field: FormField | undefined }

const labelOf = (field: FormField): LocalizedText => ('label' in field ? field.label : { vi: field.key })

const isOperation = (logic: unknown): logic is Readonly<Record<string, unknown>> => typeof logic === 'object' && logic !== null && !Array.isArray(logic)

/** The entry of that name, where the table itself has one: people may write "constructor" too. */
const entry = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)

/** What nobody can evaluate, as it stands. */
const asItStands = (logic: unknown): string => JSON.stringify(logic ?? null)

function operationOf(logic: unknown): { readonly operator: string; readonly parts: readonly unknown[] } | null {
  if (!isOperation(logic)) return null
  const [[operator, values] = ['', []]] = Object.entries(logic)
  return { operator, parts: Array.isArray(values) ? values : [values] }
}

/** `father.birthDate` → "Cha – Ngày, tháng, năm sinh". */
function named(path: string, { fields, locale, words }: Way): Named {
  const [first = '', ...rest] = path.split('.')
  const field = fields.find(({ key }) => key === first)
  if (field === undefined) return { label: entry(words.names, path) ?? (path === '' ? words.itself : path), field: undefined }
  const own = localize(labelOf(field), locale).text
  if (rest.length === 0) return { label: own, field }
  const inside = named(rest.join('.'), { fields: inner(field), locale, words })
  return { label: `${own} – ${inside.label}`, field: inside.field }
}

function variableOf(logic: unknown, way: Way): Named | null {
  const operation = operationOf(logic)
  if (operation?.operator !== 'var') return null
  const [path] = operation.parts
  return named(typeof path === 'string' ? path : '', way)
}

/** A literal as the field it is compared with says it. */
function literal(value: unknown, field: FormField | undefined, { locale, words }: Way): string {
  if (typeof value === 'boolean') return words.quote(value ? words.yes : words.no)
  if (typeof value === 'number') return field?.type === 'money' ? formatDong(value, locale) : String(value)
  if (typeof value !== 'string') return asItStands(value)
  const option = field && isSimple(field) ? optionsOf(field).find((one) => one.value === value) : undefined
  if (option) return words.quote(localize(option.label, locale).text)
  return /^\d{4}-\d\d(-\d\d)?$/.test(value) ? dayInFigures(value) : words.quote(value)
}

const isDay = (field: FormField | undefined, others: readonly unknown[]): boolean =>
  field?.type === 'date' || field?.type === 'partialDate' || others.some((one) => typeof one === 'string' && /^\d{4}-\d\d-\d\d$/.test(one))

/** What stands on one side of a comparison. */
function operand(logic: unknown, way: Way, field?: FormField): string {
  if (Array.isArray(logic)) return logic.map((one: unknown) => operand(one, way, field)).join(', ')
  const operation = operationOf(logic)
  if (operation === null) return literal(logic, field, way)
  return variableOf(logic, way)?.label ?? entry(expressions, operation.operator)?.(operation.parts, way) ?? sentence(logic, way, true)
}

type Tell = (parts: readonly unknown[], way: Way) => string
const operands = (parts: readonly unknown[], way: Way): readonly string[] => parts.map((part) => operand(part, way))
const sum = (sign: string): Tell => (parts, way) => operands(parts, way).join(` ${sign} `)

/** Expressions that give a text or a number. */
const expressions: Readonly<Record<string, Tell>> = {
  '+': sum('+'),
  '-': (parts, way) => (parts.length === 1 ? `−${operand(parts[0], way)}` : sum('−')(parts, way)),
  '*': sum('×'),
  min: (parts, way) => way.words.least(operands(parts, way)),
  max: (parts, way) => way.words.greatest(operands(parts, way)),
  cat: (parts, way) => way.words.joined(operands(parts, way)),
  substr: (parts, way) => way.words.partOf(operand(parts[0], way)),
  upper: (parts, way) => way.words.capitals(operand(parts[0], way)),
  day: (parts, way) => operand(parts[0], way),
  place: (parts, way) => operand(parts[0], way),
  count: (parts, way) => way.words.count(operand(parts[0], way)),
  sum: (parts, way) => way.words.total(operand(parts[0], way)),
  daysBetween: ([from, to], way) => way.words.daysBetween(operand(from, way), operand(to, way)),
  filter: (parts, way) => overRows(way.words.rowsWhere, parts, way),
  map: ([table, what], way) => overRows(way.words.each, [table, what], way),
}

/** A sentence about the rows of a table; what is said of a row speaks of its columns first. */
function overRows(tell: (table: string, row: string, sentence: string) => string, [rows, said]: readonly unknown[], way: Way): string {
  const found = variableOf(rows, way)
  const table = found?.field?.type === 'table' ? found.field : undefined
  const row = table ? localize(table.rowLabel, way.locale).text : way.words.itself
  const within = table ? { ...way, fields: [...table.columns, ...way.fields] } : way
  const inside = operationOf(said)
  const told = inside !== null && (variableOf(said, within) !== null || Object.hasOwn(expressions, inside.operator)) && tell === way.words.each
    ? operand(said, within)
    : sentence(said, within)
  return tell(found?.label ?? operand(rows, way), row, told)
}

const numberWords = { '>': 'more', '>=': 'atLeast', '<': 'less', '<=': 'atMost' } as const
const dayWords = { '>': 'after', '>=': 'from', '<': 'before', '<=': 'until' } as const
const turned = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const
type Order = keyof typeof numberWords

/** The field, or what is computed, on the left; the literal on the right. */
function sides([left, right]: readonly unknown[]): { readonly parts: readonly [unknown, unknown]; readonly isTurned: boolean } {
  const isTurned = operationOf(left) === null && operationOf(right) !== null
  return { parts: isTurned ? [right, left] : [left, right], isTurned }
}

function ordered(operator: Order, parts: readonly unknown[], way: Way): string {
  if (parts.length === 3) {
    const field = variableOf(parts[1], way)?.field
    return way.words.between(operand(parts[1], way), operand(parts[0], way, field), operand(parts[2], way, field))
  }
  const { parts: [left, right], isTurned } = sides(parts)
  const field = variableOf(left, way)?.field ?? variableOf(right, way)?.field
  const meant = isTurned ? turned[operator] : operator
  const word = isDay(field, [left, right]) ? dayWords[meant] : numberWords[meant]
  return way.words[word](operand(left, way), operand(right, way, field))
}

function equal(isEqual: boolean, parts: readonly unknown[], way: Way): string {
  const { parts: [left, right] } = sides(parts)
  const found = variableOf(left, way)
  const label = operand(left, way)
  if (right === null || right === '') return isEqual ? way.words.notAnswered(label) : way.words.answered(label)
  // A yes or no that is not yes may also be unanswered, which people read as no.
  if (typeof right === 'boolean') return way.words.is(label, literal(right === isEqual, found?.field, way))
  return way.words[isEqual ? 'is' : 'isNot'](label, operand(right, way, found?.field))
}

/** One of several values, or a value among those chosen. */
function among([what, of]: readonly unknown[], way: Way, isAmong = true): string {
  if (Array.isArray(of)) {
    const found = variableOf(what, way)
    return way.words[isAmong ? 'oneOf' : 'noneOf'](operand(what, way), of.map((one: unknown) => operand(one, way, found?.field)))
  }
  return way.words[isAmong ? 'contains' : 'containsNot'](operand(of, way), operand(what, way, variableOf(of, way)?.field))
}

function negated(logic: unknown, way: Way): string {
  const operation = operationOf(logic)
  const found = variableOf(logic, way)
  if (found) return truth(found, way, false)
  const opposite = operation && entry(opposites, operation.operator)
  return operation && opposite ? opposite(operation.parts, way) : way.words.not(sentence(logic, way))
}

function truth({ label, field }: Named, { words }: Way, isTrue: boolean): string {
  if (field?.type === 'yesNo') return words.is(label, words.quote(isTrue ? words.yes : words.no))
  return isTrue ? words.answered(label) : words.notAnswered(label)
}

/** if, then, else if, then …, else. */
function chain(parts: readonly unknown[], way: Way): string {
  const [condition, then, ...rest] = parts
  if (parts.length === 1) return operand(condition, way)
  return way.words.ifThen(sentence(condition, way), operand(then, way), rest.length > 1 ? chain(rest, way) : operand(rest[0], way))
}

/** Said the other way round, rather than "not (…)". */
const opposites: Readonly<Record<string, Tell>> = {
  '==': (parts, way) => equal(false, parts, way),
  '===': (parts, way) => equal(false, parts, way),
  '!=': (parts, way) => equal(true, parts, way),
  '!==': (parts, way) => equal(true, parts, way),
  '!': ([part], way) => sentence(part, way),
  '!!': ([part], way) => negated(part, way),
  in: (parts, way) => among(parts, way, false),
  some: (parts, way) => overRows(way.words.none, parts, way),
  none: (parts, way) => overRows(way.words.some, parts, way),
}

/** Expressions that are true or false. */
const sentences: Readonly<Record<string, Tell>> = {
  '==': (parts, way) => equal(true, parts, way),
  '===': (parts, way) => equal(true, parts, way),
  '!=': (parts, way) => equal(false, parts, way),
  '!==': (parts, way) => equal(false, parts, way),
  '>': (parts, way) => ordered('>', parts, way),
  '>=': (parts, way) => ordered('>=', parts, way),
  '<': (parts, way) => ordered('<', parts, way),
  '<=': (parts, way) => ordered('<=', parts, way),
  '!': ([part], way) => negated(part, way),
  '!!': ([part], way) => sentence(part, way),
  and: (parts, way) => (parts.length === 1 ? sentence(parts[0], way) : way.words.and(parts.map((part) => sentence(part, way, true)))),
  or: (parts, way) => (parts.length === 1 ? sentence(parts[0], way) : way.words.or(parts.map((part) => sentence(part, way, true)))),
  if: chain,
  in: (parts, way) => among(parts, way),
  some: (parts, way) => overRows(way.words.some, parts, way),
  all: (parts, way) => overRows(way.words.all, parts, way),
  none: (parts, way) => overRows(way.words.none, parts, way),
}

const several: ReadonlySet<string> = new Set(['and', 'or', 'if'])

/** `isInside` puts what has parts of its own in brackets. */
function sentence(logic: unknown, way: Way, isInside = false): string {
  const operation = operationOf(logic)
  if (!operation) return typeof logic === 'boolean' ? way.words[logic ? 'always' : 'never'] : asItStands(logic)
  const found = variableOf(logic, way)
  if (found) return truth(found, way, true)
  const tell = entry(sentences, operation.operator)
  if (!tell) return Object.hasOwn(expressions, operation.operator) ? way.words.answered(operand(logic, way)) : asItStands(logic)
  const told = tell(operation.parts, way)
  return isInside && several.has(operation.operator) && operation.parts.length > 1 ? `(${told})` : told
}

/**
 * A condition as people read it: "Loại khai sinh là «Trẻ bị bỏ rơi»"; "" for none. `around` are the fields it may speak
 * of before those of the form: the columns of the row, the parts of the group it stands in. What nobody can evaluate is
 * shown as it stands.
 */
export function describeCondition(
  condition: Condition | boolean | undefined, form: FormDefinition, telling: Telling, around: readonly FormField[] = [],
): string {
  return condition === undefined ? '' : sentence(condition, { ...telling, fields: [...around, ...allFields(form)] })
}

/** What a computed value is made of: "nối Họ tên và Ngày sinh". */
export const describeValue = (value: Condition, form: FormDefinition, telling: Telling, around: readonly FormField[] = []): string =>
  operand(value, { ...telling, fields: [...around, ...allFields(form)] })

/** A rule as the one who writes the form reads it: "có ít nhất 3 ký tự". Its own message is another thing. */
export function describeRule(rule: FieldRule, form: FormDefinition, telling: Telling, around: readonly FormField[] = []): string {
  const { words: { rules, names } } = telling
  switch (rule.kind) {
    case 'length': return rules.length(rule.min, rule.max)
    case 'range': return rules.range(rule.min, rule.max)
    case 'pattern': return rules.pattern(rule.pattern)
    case 'age': return rules.age(rule.min, rule.max)
    case 'holds': return describeCondition(rule.condition, form, telling, around)
    case 'unique': return rules.unique
    case 'date': {
      const other = rule.other === 'today' ? (names['today'] ?? rule.other) : named(rule.other.field, { ...telling, fields: [...around, ...allFields(form)] }).label
      return rules[rule.relation](other, rule.inclusive)
    }
  }
}
