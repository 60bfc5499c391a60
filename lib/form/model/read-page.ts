import type { Answer, CellAnswer, FormField, FormPage, Row, SimpleField, TableField } from '../schema'
import { type Typed, cellName, fieldNames, fieldsOf, isAsked, partName, partsOf, rowsOf } from './fields'
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
function rowCount(table: TableField, posted: Posted): number {
  const numbers = [...posted.keys()].filter((name) => name.startsWith(`${table.key}.`)).map((name) => Number(name.split('.')[1]))
  return Math.min(table.maxRows, 1 + Math.max(-1, ...numbers.filter((number) => Number.isInteger(number) && number >= 0)))
}

function readTable(table: TableField, posted: Posted, before: readonly Row[], draft: Draft): void {
  const rows = Array.from({ length: rowCount(table, posted) }, (_, number): Row => {
    const row: Record<string, Row[string]> = {}
    for (const column of table.columns) {
      const name = cellName(table.key, number, column.key)
      const isPosted = fieldNames(column, name).some((one) => posted.has(one))
      const cell = isPosted ? readSimple(column, name, posted, draft.raw) : (before[number]?.[column.key] ?? null)
      if (cell !== null) row[column.key] = cell
    }
    return row
  })
  if (rows.length > 0) draft.answers[table.key] = rows
}

const wasDrawn = (field: FormField, posted: Posted): boolean =>
  isAsked(field) && (field.type === 'table' ? posted.has(field.key) : fieldNames(field).some((name) => posted.has(name)))

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
    if (field.type === 'table') {
      readTable(field, posted, rowsOf(before.answers[field.key]), draft)
      continue
    }
    const answer = readSimple(field, field.key, posted, draft.raw)
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

const intents = /^(add-row|remove-row):([A-Za-z0-9]+)(?::(\d+))?$/

/** Takes row `gone` out of what could not be understood; the rows below it move up. */
function rawWithoutRow(raw: Typed['raw'], table: string, gone: number): Typed['raw'] {
  return Object.fromEntries(Object.entries(raw).flatMap(([name, text]): (readonly [string, string])[] => {
    const [key, number, ...rest] = name.split('.')
    if (key !== table || number === undefined || Number(number) < gone) return [[name, text]]
    return Number(number) === gone ? [] : [[[key, String(Number(number) - 1), ...rest].join('.'), text]]
  }))
}

/**
 * Adds or takes away a row as the pressed button says: `intent` is `add-row:members` or `remove-row:members:0`.
 * Null when the button was another one, or speaks of no table of this page.
 */
export function changeRows(page: FormPage, typed: Typed, intent: string): Typed | null {
  const [, verb, key, number] = intents.exec(intent) ?? []
  const table = fieldsOf(page).find((field) => field.key === key)
  if (table?.type !== 'table') return null
  const rows = rowsOf(typed.answers[table.key])
  if (verb === 'add-row') {
    const drawn = Math.max(rows.length, table.minRows)
    const blank: readonly Row[] = Array.from({ length: Math.min(drawn + 1, table.maxRows) - rows.length }, () => ({}))
    return { ...typed, answers: { ...typed.answers, [table.key]: [...rows, ...blank] as Answer } }
  }
  if (number === undefined) return null
  const left = rows.filter((_, index) => index !== Number(number))
  return { answers: { ...typed.answers, [table.key]: left }, raw: rawWithoutRow(typed.raw, table.key, Number(number)) }
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
  return answerTexts(name, answer, field.type === 'date' || field.type === 'partialDate')
}
