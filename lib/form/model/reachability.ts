import type { Answer, Answers, CellAnswer, Condition, FormDefinition, FormField, FormPage, ReadField, Row, TableField } from '../schema'
import { holds, namesIn, textFrom } from './conditions'
import { cellName, fieldsOf, isAsked, rowsOf } from './fields'

type Entry = { readonly field: FormField; readonly when: readonly Condition[] }
type Values = (name: string) => unknown

const given = (...conditions: readonly (Condition | undefined)[]): readonly Condition[] => conditions.filter((one) => one !== undefined)

const entriesOf = (page: FormPage, ...outer: readonly (Condition | undefined)[]): readonly Entry[] =>
  page.sections.flatMap((section) => section.fields.map((field) => ({ field, when: given(...outer, section.condition, field.condition) })))

/** The values the conditions speak of, and nothing else: an answer that does not count is not there. */
function dataFor(conditions: readonly Condition[], valueOf: Values): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const name of conditions.flatMap((one) => [...namesIn(one)])) {
    const value = valueOf(name)
    if (value !== undefined) data[name] = value
  }
  return data
}

/**
 * Which fields are asked, each decided by the answers that themselves count: what a hidden field once held hides and
 * shows nothing. The order of the fields does not matter; in a circle of conditions (publishing refuses one) a field
 * that is being decided counts as unanswered.
 */
function settle(entries: readonly Entry[], typed: Readonly<Record<string, unknown>>, outer: Values) {
  const byKey = new Map(entries.map((entry) => [entry.field.key, entry]))
  const settled = new Map<string, boolean>()

  const isShown = (key: string): boolean => {
    const known = settled.get(key)
    if (known !== undefined) return known
    settled.set(key, false)
    const when = byKey.get(key)?.when ?? []
    const data = dataFor(when, valueOf)
    const shown = when.every((one) => holds(one, data))
    settled.set(key, shown)
    return shown
  }
  const valueOf: Values = (name) => {
    const field = byKey.get(name)?.field
    if (field === undefined) return outer(name)
    if (!isAsked(field) || !isShown(name)) return undefined
    return field.type === 'table' && typed[name] !== undefined ? rowsOf(typed[name]).map((row) => shownCells(field, row, valueOf)) : typed[name]
  }
  return { isShown, valueOf }
}

const settleRow = (table: TableField, row: Row, outer: Values) =>
  settle(table.columns.map((field) => ({ field, when: given(field.condition) })), row, outer)

function shownCells(table: TableField, row: Row, outer: Values): Row {
  const { valueOf } = settleRow(table, row, outer)
  return Object.fromEntries(table.columns.flatMap(({ key }) => {
    const value = valueOf(key)
    return value === undefined ? [] : [[key, value as CellAnswer]]
  }))
}

const settleForm = (form: FormDefinition, answers: Answers) =>
  settle(form.pages.flatMap((page) => entriesOf(page, page.condition)), answers, () => undefined)

/** The answers that count, rows left blank by the person still among them, so that rows keep their numbers. */
export function shownAnswers(form: FormDefinition, answers: Answers): Answers {
  const { valueOf } = settleForm(form, answers)
  const kept: Record<string, Answer> = {}
  for (const field of form.pages.flatMap(fieldsOf)) {
    const value = valueOf(field.key)
    if (value !== undefined) kept[field.key] = value as Answer
  }
  return kept
}

/**
 * The answers that count: those of pages that are not reached and fields that are not asked are dropped, whatever
 * they would have shown or hidden in turn, and so are blank rows. Done once more it changes nothing.
 */
export function pruneAnswers(form: FormDefinition, answers: Answers): Answers {
  const tables = new Set(form.pages.flatMap(fieldsOf).filter((field) => field.type === 'table').map((field) => field.key))
  return Object.fromEntries(Object.entries(shownAnswers(form, answers)).flatMap(([key, value]) => {
    if (!tables.has(key)) return [[key, value]]
    const rows = rowsOf(value).filter((row) => Object.keys(row).length > 0)
    return rows.length === 0 ? [] : [[key, rows]]
  }))
}

/** The pages a person with these answers goes through, in order; a page on which nothing is shown is passed over. */
export function reachablePages(form: FormDefinition, answers: Answers): readonly FormPage[] {
  const { isShown } = settleForm(form, answers)
  return form.pages.filter((page) => fieldsOf(page).some((field) => isShown(field.key)))
}

/** The page's fields that these answers show. Answers given on other pages count as they stand: prune before. */
export function shownFields(page: FormPage, answers: Answers): readonly FormField[] {
  const { isShown } = settle(entriesOf(page), answers, (name) => answers[name])
  return fieldsOf(page).filter((field) => isShown(field.key))
}

/** The page's sections with the fields these answers show; a section without any is left out. See `shownFields`. */
export function shownSections(page: FormPage, answers: Answers): readonly FormPage['sections'][number][] {
  const shown = new Set(shownFields(page, answers))
  return page.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => shown.has(field)) }))
    .filter((section) => section.fields.length > 0)
}

/** The columns of one row that these answers and the row's own cells show. */
export function shownColumns(table: TableField, row: Row, answers: Answers): TableField['columns'] {
  const { isShown } = settleRow(table, row, (name) => answers[name])
  return table.columns.filter((column) => isShown(column.key))
}

/**
 * The HTML names shown on the page: keys of fields, cells as `members.0.name`, and `section:key` for a section with
 * anything in it. See `shownFields`.
 */
export function shownNames(page: FormPage, answers: Answers): readonly string[] {
  const fields = shownFields(page, answers)
  const cells = fields.flatMap((field) => (field.type !== 'table' ? [] : rowsOf(answers[field.key]).flatMap((row, number) =>
    shownColumns(field, row, answers).map((column) => cellName(field.key, number, column.key)))))
  const sections = page.sections.filter((section) => section.fields.some((field) => fields.includes(field)))
  return [...fields.map((field) => field.key), ...cells, ...sections.map((section) => `section:${section.key}`)]
}

/** What a computed field says for these answers; '' where it says nothing, and for a text. */
export const computedValue = (field: ReadField, answers: Answers): string => (field.type === 'computed' ? textFrom(field.value, answers) : '')
