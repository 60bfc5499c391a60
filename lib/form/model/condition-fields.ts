import type { FormDefinition, FormField } from '../schema'
import { allFields, inner, isAsked, isSimple } from './fields'
import { type Option, lists, optionsOf } from './lists'

/** What may be said of a field in a condition. */
export type ConditionKind = 'choice' | 'choices' | 'yesNo' | 'number' | 'date' | 'text' | 'other'

/** Something a row of a condition can speak of. */
export type ConditionField = {
  /**
   * How a row names it: "sex", a part "home.province", the number of rows "count:members", or a column "some:members:age"
   * ("none:…", "all:…") of a table.
   */
  readonly name: string
  readonly label: string
  /** Under which heading it is offered: the page's title. */
  readonly group: string
  readonly kind: ConditionKind
  /** Values to choose from; for yes and no "true" and "false". */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** How the parts are called; the words of the language the conditions are written in. */
export type ConditionFieldWords = {
  readonly yes: string
  readonly no: string
  readonly province: string
  readonly rowCount: (table: string) => string
  readonly someRow: (table: string, column: string) => string
  readonly noRow: (table: string, column: string) => string
  readonly everyRow: (table: string, column: string) => string
}

type Labelled = readonly { readonly value: string; readonly label: string }[]

// The lists every form shares are long: one array of each, so that a page does not carry it once for each field.
const known = new WeakMap<readonly Option[], Labelled>()

function labelled(options: readonly Option[]): Labelled {
  const made = known.get(options) ?? options.map(({ value, label }) => ({ value, label: label.vi }))
  known.set(options, made)
  return made
}

const kinds: Readonly<Record<string, ConditionKind>> = {
  number: 'number', money: 'number', date: 'date', partialDate: 'date', yesNo: 'yesNo', choices: 'choices', choice: 'choice', select: 'choice',
  text: 'text', textarea: 'text', time: 'text', personalId: 'text', passport: 'text', phone: 'text', email: 'text',
}

/** The field itself, and what of it can be asked for apart. */
function ofField(field: FormField, group: string, words: ConditionFieldWords, prefix = '', labelOf = (label: string) => label): readonly ConditionField[] {
  if (!isAsked(field)) return []
  const own = { name: prefix + field.key, label: labelOf(field.label.vi), group }
  if (field.type === 'table') return prefix === '' ? ofTable(field, group, words) : [{ ...own, kind: 'other' }]
  if (!isSimple(field)) return [{ ...own, kind: 'other' }, ...inner(field).flatMap((part) => ofField(part, group, words, `${own.name}.`, (label) => `${own.label} – ${label}`))]
  const kind = kinds[field.type] ?? 'other'
  if (kind === 'yesNo') return [{ ...own, kind, options: [{ value: 'true', label: words.yes }, { value: 'false', label: words.no }] }]
  const options = optionsOf(field)
  const whole: ConditionField = options.length === 0 ? { ...own, kind: kind === 'choice' ? 'text' : kind } : { ...own, kind, options: labelled(options) }
  if (field.type !== 'address') return [whole]
  return [whole, { name: `${own.name}.province`, label: `${own.label} – ${words.province}`, group, kind: 'choice', options: labelled(lists.province) }]
}

function ofTable(table: Extract<FormField, { type: 'table' }>, group: string, words: ConditionFieldWords): readonly ConditionField[] {
  const ways = [['some', words.someRow], ['none', words.noRow], ['all', words.everyRow]] as const
  return [
    { name: `count:${table.key}`, label: words.rowCount(table.label.vi), group, kind: 'number' },
    ...ways.flatMap(([way, label]) => table.columns.flatMap((column) =>
      ofField(column, group, words, `${way}:${table.key}:`, (name) => label(table.label.vi, name)))),
  ]
}

/** Everything a condition may speak of in this form, in reading order, under the titles of its pages. */
export const conditionFields = (form: FormDefinition | undefined, words: ConditionFieldWords): readonly ConditionField[] =>
  (form?.pages ?? []).flatMap((page) => allFields({ pages: [page] }).flatMap((field) => ofField(field, page.title.vi, words)))
