import { dongInFigures } from '@/lib/core/money'
import type { Answer, CellAnswer, FormField, FormPage, GroupField, Row, SimpleField, TableField } from '../schema'
import { type AskedField, type Typed, cellName, fieldNames, fieldsOf, inner, isAsked, isSimple, partName, partsOf, rowOf, rowsOf } from './fields'
import { isGroup } from './groups'
import { parseField } from './parse'
import { shownFields } from './reachability'

/** Text entries of a posted form: `[...formData].filter(([, value]) => typeof value === 'string')`. */
export type Entries = readonly (readonly [string, string])[]

type Posted = ReadonlyMap<string, readonly string[]>
type Draft = { answers: Record<string, Answer>; raw: Record<string, string> }

const textsIn = (posted: Posted, name: string) => (part: string) => posted.get(partName(name, part)) ?? []

function group(entries: Entries): Posted {
  const posted = new Map<string, string[]>()
  for (const [name, text] of entries) posted.set(name, [...(posted.get(name) ?? []), text])
  return posted
}

/** The value of a field, or null after having kept word for word what was not understood. */
function readSimple(field: SimpleField, name: string, posted: Posted, raw: Record<string, string>): CellAnswer | null {
  const parsed = parseField(field, textsIn(posted, name))
  if (parsed.kind === 'value') return parsed.value
  if (parsed.kind === 'wrong') {
    for (const part of partsOf(field)) {
      const texts = (posted.get(partName(name, part)) ?? []).filter((text) => text !== '')
      if (texts.length > 0) raw[partName(name, part)] = texts.join('\n')
    }
  }
  return null
}

/** Rows are posted by number; more than the table allows are cut, so that a forged number cannot make a giant. */
function rowCount(table: TableField, name: string, posted: Posted): number {
  const at = name.split('.').length
  const numbers = [...posted.keys()].filter((one) => one.startsWith(`${name}.`)).map((one) => Number(one.split('.')[at]))
  return Math.min(table.maxRows, 1 + Math.max(-1, ...numbers.filter((number) => Number.isInteger(number) && number >= 0)))
}

type Reading = { readonly name: string; readonly before: Answer | undefined; readonly inTable: boolean }

function readTable(table: TableField, { name, before }: Reading, posted: Posted, raw: Draft['raw']): readonly Row[] | null {
  const rows = rowsOf(before)
  const read = Array.from({ length: rowCount(table, name, posted) }, (_, number) =>
    readCells(table.columns, (column) => cellName(name, number, column), { row: rows[number] ?? {}, inTable: true }, posted, raw))
  return read.length > 0 ? read : null
}

function readGroup(group: GroupField, { name, before, inTable }: Reading, posted: Posted, raw: Draft['raw']): Row | null {
  const read = readCells(inner(group, inTable), (part) => partName(name, part), { row: rowOf(before), inTable }, posted, raw)
  return Object.keys(read).length > 0 ? read : null
}

type Cells = { readonly row: Row; readonly inTable: boolean }

/** A cell that was not on the screen keeps what it had. */
function readCells(fields: readonly (AskedField)[], nameOf: (key: string) => string, { row, inTable }: Cells, posted: Posted, raw: Draft['raw']): Row {
  const read: Record<string, Answer> = {}
  for (const field of fields) {
    const name = nameOf(field.key)
    const before = row[field.key]
    const cell = isPosted(field, name, posted, inTable) ? readAsked(field, { name, before, inTable }, posted, raw) : (before ?? null)
    if (cell !== null) read[field.key] = cell
  }
  return read
}

/** What the page posts for a field; null for nothing. Files are not typed: they stay as they are. */
function readAsked(field: AskedField, reading: Reading, posted: Posted, raw: Draft['raw']): Answer | null {
  if (field.type === 'table') return readTable(field, reading, posted, raw)
  if (field.type === 'file') return reading.before ?? null
  return isGroup(field) ? readGroup(field, reading, posted, raw) : readSimple(field, reading.name, posted, raw)
}

function isPosted(field: AskedField, name: string, posted: Posted, inTable: boolean): boolean {
  if (isGroup(field)) return inner(field, inTable).some((part) => isPosted(part, partName(name, part.key), posted, inTable))
  return isSimple(field) ? fieldNames(field, name).some((one) => posted.has(one)) : posted.has(name)
}

const wasDrawn = (field: FormField, posted: Posted): boolean => isAsked(field) && isPosted(field, field.key, posted, false)

/**
 * What the draft holds after this page was posted. Every control posts at least an empty text while it is drawn
 * (radio buttons, boxes and tables have a hidden one of their name beside them), so a field that is missing from the
 * post was not on the screen and keeps what it had.
 */
export function readPage(page: FormPage, entries: Entries, before: Typed): Typed {
  const posted = group(entries)
  const drawn = fieldsOf(page).filter(isAsked).filter((field) => wasDrawn(field, posted))
  const keys = new Set(drawn.map((field) => field.key))
  const draft: Draft = {
    answers: Object.fromEntries(Object.entries(before.answers).filter(([key]) => !keys.has(key))),
    raw: Object.fromEntries(Object.entries(before.raw).filter(([name]) => !keys.has(name.split('.')[0] ?? name))),
  }
  for (const field of drawn) {
    const answer = readAsked(field, { name: field.key, before: before.answers[field.key], inTable: false }, posted, draft.raw)
    if (answer !== null) draft.answers[field.key] = answer
  }
  return draft
}

/**
 * The unanswered fields that the answers just posted have brought onto the page: it is shown again, with them, without
 * blame. `after` holds the answers that count (`shownAnswers`): a field that only a stale answer on another page shows
 * is never drawn, and would be asked for without end.
 */
export function newlyAsked(page: FormPage, entries: Entries, after: Typed): readonly FormField[] {
  const posted = group(entries)
  return shownFields(page, after.answers).filter((field) => isAsked(field) && !wasDrawn(field, posted) && after.answers[field.key] === undefined)
}

const intents = /^(add-row|remove-row):([A-Za-z0-9]+)(?:\.(\d+)\.([A-Za-z0-9]+))?(?::(\d+))?$/

/** Takes row `gone` of the table called `name` out of what could not be understood; the rows below it move up. */
function rawWithoutRow(raw: Typed['raw'], name: string, gone: number): Typed['raw'] {
  return Object.fromEntries(Object.entries(raw).flatMap(([own, text]): (readonly [string, string])[] => {
    if (!own.startsWith(`${name}.`)) return [[own, text]]
    const [number, ...rest] = own.slice(name.length + 1).split('.')
    if (Number(number) < gone) return [[own, text]]
    return Number(number) === gone ? [] : [[[name, String(Number(number) - 1), ...rest].join('.'), text]]
  }))
}

function withBlankRow(table: TableField, rows: readonly Row[]): readonly Row[] {
  const drawn = Math.max(rows.length, table.minRows)
  return [...rows, ...Array.from({ length: Math.min(drawn + 1, table.maxRows) - rows.length }, () => ({}))]
}

/**
 * Adds or takes away a row as the pressed button says: `intent` is `add-row:members`, `remove-row:members:0`, or, in a
 * table that is a column itself, `add-row:members.0.children`. Null when the button was another one, or speaks of no
 * table of this page.
 */
export function changeRows(page: FormPage, typed: Typed, intent: string): Typed | null {
  const [, verb, key = '', at, column, gone] = intents.exec(intent) ?? []
  const outer = fieldsOf(page).find((field) => field.key === key)
  if (outer?.type !== 'table' || (verb === 'remove-row' && gone === undefined)) return null
  const change = (table: TableField, rows: readonly Row[]) => (verb === 'add-row' ? withBlankRow(table, rows) : rows.filter((_, index) => index !== Number(gone)))
  const rawLeft = (name: string) => (verb === 'add-row' ? typed.raw : rawWithoutRow(typed.raw, name, Number(gone)))
  const rows = rowsOf(typed.answers[key])
  if (at === undefined || column === undefined) return { answers: { ...typed.answers, [key]: change(outer, rows) }, raw: rawLeft(key) }

  const nested = outer.columns.find((one) => one.key === column)
  const number = Number(at)
  if (nested?.type !== 'table' || number >= Math.max(rows.length, outer.minRows)) return null
  const all = Array.from({ length: Math.max(rows.length, number + 1) }, (_, index) => rows[index] ?? {})
  const changed = all.map((row, index) => (index === number ? { ...row, [column]: change(nested, rowsOf(row[column])) } : row))
  return { answers: { ...typed.answers, [key]: changed }, raw: rawLeft(cellName(key, number, column)) }
}

function answerTexts(name: string, answer: CellAnswer, isDate: boolean): Readonly<Record<string, string>> {
  if (isDate) {
    const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : []
    return { [partName(name, 'day')]: day, [partName(name, 'month')]: month, [partName(name, 'year')]: year }
  }
  if (Array.isArray(answer)) return { [name]: answer.join('\n') }
  if (typeof answer === 'object' && 'province' in answer) {
    return Object.fromEntries((['province', 'commune', 'detail'] as const).map((part) => [partName(name, part), answer[part]]))
  }
  return { [name]: typeof answer === 'object' ? '' : String(answer) }
}

/**
 * The texts to put into a field's controls, by HTML name: what was typed where it was not understood, else the
 * answer. Several chosen values stand under one name, one a line.
 */
export function controlTexts(field: SimpleField, name: string, answer: CellAnswer | undefined, raw: Typed['raw']): Readonly<Record<string, string>> {
  const typed = fieldNames(field, name).flatMap((one) => (raw[one] === undefined ? [] : [[one, raw[one]] as const]))
  if (typed.length > 0 || answer === undefined) return Object.fromEntries(typed)
  if (field.type === 'money' && typeof answer === 'number') return { [name]: dongInFigures(answer) }
  return answerTexts(name, answer, field.type === 'date' || field.type === 'partialDate')
}

type Filled = { readonly answer: Answer | undefined; readonly raw: Typed['raw']; readonly inTable: boolean }

function entriesOfField(field: AskedField, name: string, { answer, raw, inTable }: Filled): Entries {
  if (isSimple(field)) {
    const texts = controlTexts(field, name, answer as CellAnswer | undefined, raw)
    return fieldNames(field, name).flatMap((one) => (field.type === 'choices' ? (texts[one] ?? '').split('\n') : [texts[one] ?? '']).map((text) => [one, text] as const))
  }
  if (field.type === 'file') return [[name, '']]
  const rows = field.type === 'table' ? rowsOf(answer) : [rowOf(answer)]
  const within = inTable || field.type === 'table'
  const inside = rows.flatMap((row, number) => inner(field, within).flatMap((part) =>
    entriesOfField(part, field.type === 'table' ? cellName(name, number, part.key) : partName(name, part.key), { answer: row[part.key], raw, inTable: within })))
  return field.type === 'table' ? [[name, ''], ...inside] : inside
}

/** What a browser posts for the whole page filled in so: `readPage` reads it back. */
export const entriesOfPage = (page: FormPage, { answers, raw }: Typed): Entries =>
  fieldsOf(page).filter(isAsked).flatMap((field) => entriesOfField(field, field.key, { answer: answers[field.key], raw, inTable: false }))
