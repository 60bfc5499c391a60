import type { Answer, Answers, Condition, FormDefinition, FormField, FormPage, ReadField, Row } from '../schema'
import { holds, namesIn, textFrom } from './conditions'
import { type AskedField, allFields, cellName, fieldsOf, inner, isAsked, isBlank, partName, rowOf, rowsOf, within } from './fields'

type Entry = { readonly field: FormField; readonly when: readonly Condition[] }
type Graph = { readonly byKey: ReadonlyMap<string, Entry> }
type Values = (name: string) => unknown
/** What has columns or parts. */
type Container = FormField & { readonly type: 'table' | 'person' | 'consent' }

const given = (...conditions: readonly (Condition | undefined)[]): readonly Condition[] => conditions.filter((one) => one !== undefined)

const entriesOf = (page: FormPage, ...outer: readonly (Condition | undefined)[]): readonly Entry[] =>
  page.sections.flatMap((section) => section.fields.map((field) => ({ field, when: given(...outer, section.condition, field.condition) })))

/** Compiles once for each definition (page, table, group): they never change, and are asked for every answer. */
function once<Of extends object>(compile: (of: Of) => readonly Entry[]): (of: Of) => Graph {
  const known = new WeakMap<Of, Graph>()
  return (of) => {
    const found = known.get(of)
    if (found) return found
    const graph = { byKey: new Map(compile(of).map((entry) => [entry.field.key, entry])) }
    known.set(of, graph)
    return graph
  }
}

const graphOfForm = once<FormDefinition>((form) => form.pages.flatMap((page) => entriesOf(page, page.condition)))
const graphOfPage = once<FormPage>((page) => entriesOf(page))
const graphOfInside = once<readonly (AskedField)[]>((fields) => fields.map((field) => ({ field, when: given(field.condition) })))

/** The values a condition speaks of, and nothing else: an answer that does not count is not there. */
function dataFor(condition: Condition, valueOf: Values): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const name of namesIn(condition)) {
    const value = valueOf(name)
    if (value !== undefined) data[name] = value
  }
  return data
}

/**
 * Which fields are asked, each decided by the answers that themselves count: what a hidden field once held hides and
 * shows nothing. The order of the fields does not matter; in a circle of conditions (publishing refuses one) a field
 * that is being decided counts as unanswered. Each field, and each condition, is decided once.
 */
function settle({ byKey }: Graph, typed: Readonly<Record<string, unknown>>, outer: Values, inTable = false) {
  const settled = new Map<string, boolean>()
  const decided = new Map<Condition, boolean>()
  const values = new Map<string, unknown>()

  const isTrue = (condition: Condition): boolean => {
    const known = decided.get(condition)
    if (known !== undefined) return known
    const is = holds(condition, dataFor(condition, valueOf))
    decided.set(condition, is)
    return is
  }
  const isShown = (key: string): boolean => {
    const known = settled.get(key)
    if (known !== undefined) return known
    settled.set(key, false)
    const shown = (byKey.get(key)?.when ?? []).every(isTrue)
    settled.set(key, shown)
    return shown
  }
  const valueOf: Values = (name) => {
    const field = byKey.get(name)?.field
    if (field === undefined) return outer(name)
    if (!isAsked(field) || !isShown(name)) return undefined
    if (!isContainer(field)) return typed[name]
    if (!values.has(name)) values.set(name, shownValue(field, typed[name], valueOf, inTable))
    return values.get(name)
  }
  return { isShown, valueOf }
}

const isContainer = (field: FormField): field is Container => field.type === 'table' || field.type === 'person' || field.type === 'consent'

function shownValue(field: Container, typed: unknown, outer: Values, inTable: boolean): unknown {
  if (typed === undefined) return undefined
  if (field.type === 'table') return rowsOf(typed).map((row) => shownCells(field, row, outer, true))
  const parts = shownCells(field, rowOf(typed), outer, inTable)
  return Object.keys(parts).length === 0 ? undefined : parts
}

const settleInside = (field: Container, row: Row, outer: Values, inTable: boolean) =>
  settle(graphOfInside(inner(field, inTable)), row, outer, inTable || field.type === 'table')

function shownCells(field: Container, row: Row, outer: Values, inTable: boolean): Row {
  const { valueOf } = settleInside(field, row, outer, inTable)
  return Object.fromEntries(inner(field, inTable).flatMap(({ key }) => {
    const value = valueOf(key)
    return value === undefined ? [] : [[key, value as Answer]]
  }))
}

// One request asks many things of the same answers, which nobody changes: a change makes new ones.
const settledForms = new WeakMap<Answers, { readonly form: FormDefinition; readonly found: ReturnType<typeof settle> }>()

function settleForm(form: FormDefinition, answers: Answers): ReturnType<typeof settle> {
  const known = settledForms.get(answers)
  if (known?.form === form) return known.found
  const found = settle(graphOfForm(form), answers, () => undefined)
  settledForms.set(answers, { form, found })
  return found
}

/** The answers that count, rows left blank by the person still among them, so that rows keep their numbers. */
export function shownAnswers(form: FormDefinition, answers: Answers): Answers {
  const { valueOf } = settleForm(form, answers)
  const kept: Record<string, Answer> = {}
  for (const { key } of allFields(form)) {
    const value = valueOf(key)
    if (value !== undefined) kept[key] = value as Answer
  }
  return kept
}

/** Without blank rows, at any depth; undefined where nothing is left. */
function withoutBlanks(field: FormField, answer: Answer): Answer | undefined {
  if (!isContainer(field)) return answer
  const rows = (field.type === 'table' ? rowsOf(answer) : [rowOf(answer)]).map((row): Row =>
    Object.fromEntries(inner(field).flatMap((part) => {
      const cell = row[part.key]
      const kept = cell === undefined ? undefined : withoutBlanks(part, cell)
      return kept === undefined ? [] : [[part.key, kept]]
    })))
  const left = rows.filter((row) => !isBlank(row))
  if (left.length === 0) return undefined
  return field.type === 'table' ? left : left[0]
}

/**
 * The answers that count: those of pages that are not reached and fields that are not asked are dropped, whatever
 * they would have shown or hidden in turn, and so are blank rows. Done once more it changes nothing.
 */
export function pruneAnswers(form: FormDefinition, answers: Answers): Answers {
  const { byKey } = graphOfForm(form)
  return Object.fromEntries(Object.entries(shownAnswers(form, answers)).flatMap(([key, value]) => {
    const field = byKey.get(key)?.field
    const kept = field ? withoutBlanks(field, value) : undefined
    return kept === undefined ? [] : [[key, kept]]
  }))
}

/** The pages a person with these answers goes through, in order; a page on which nothing is shown is passed over. */
export function reachablePages(form: FormDefinition, answers: Answers): readonly FormPage[] {
  const { isShown } = settleForm(form, answers)
  return form.pages.filter((page) => fieldsOf(page).some((field) => isShown(field.key)))
}

/** The page's fields that these answers show. Answers given on other pages count as they stand: prune before. */
export function shownFields(page: FormPage, answers: Answers): readonly FormField[] {
  const { isShown } = settle(graphOfPage(page), answers, (name) => answers[name])
  return fieldsOf(page).filter((field) => isShown(field.key))
}

/** The page's sections with the fields these answers show; a section without any is left out. See `shownFields`. */
export function shownSections(page: FormPage, answers: Answers): readonly FormPage['sections'][number][] {
  const shown = new Set(shownFields(page, answers))
  return page.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => shown.has(field)) }))
    .filter((section) => section.fields.length > 0)
}

/**
 * The columns of one row, or the parts of a group, that its own cells show and the answers around it (`scope`: of the
 * form, and of the rows it stands in). `inTable` is true for anything inside a row.
 */
export function shownInside(field: Container, row: Row, scope: Readonly<Record<string, unknown>>, inTable: boolean): readonly (AskedField)[] {
  const { isShown } = settleInside(field, row, (name) => scope[name], inTable)
  return inner(field, inTable).filter((one) => isShown(one.key))
}

type Names = { readonly name: string; readonly scope: Readonly<Record<string, unknown>>; readonly inTable: boolean }

/** The HTML names shown inside a field, at any depth. */
function namesInside(field: FormField, answer: unknown, { name, scope, inTable }: Names): readonly string[] {
  if (!isContainer(field)) return []
  const rows = field.type === 'table' ? rowsOf(answer) : [rowOf(answer)]
  return rows.flatMap((row, number) => shownInside(field, row, scope, inTable || field.type === 'table').flatMap((part) => {
    const own = field.type === 'table' ? cellName(name, number, part.key) : partName(name, part.key)
    return [own, ...namesInside(part, row[part.key], { name: own, scope: within(scope, row), inTable: inTable || field.type === 'table' })]
  }))
}

/**
 * The HTML names shown on the page: keys of fields, cells as `members.0.name`, parts as `father.birthDate`, and
 * `section:key` for a section with anything in it. See `shownFields`.
 */
export function shownNames(page: FormPage, answers: Answers): readonly string[] {
  const fields = shownFields(page, answers)
  const inside = fields.flatMap((field) => namesInside(field, answers[field.key], { name: field.key, scope: answers, inTable: false }))
  const sections = page.sections.filter((section) => section.fields.some((field) => fields.includes(field)))
  return [...fields.map((field) => field.key), ...inside, ...sections.map((section) => `section:${section.key}`)]
}

/** What a computed field says for these answers; '' where it says nothing, and for a text. */
export const computedValue = (field: ReadField, answers: Answers): string => (field.type === 'computed' ? textFrom(field.value, answers) : '')
