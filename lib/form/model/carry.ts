import type { Answer, FormDefinition, LocalizedText, Row } from '../schema'
import { type AskedField, type Typed, allFields, inner, isAsked, isBlank, isSimple, rowOf, rowsOf } from './fields'
import { type Misfit, fitting } from './fitting'
import { optionsOf } from './lists'

/** Something the citizen said that the new form has no place for, told as the old one asked for it. */
export type Dropped = {
  /** What it was called, from the outside in; a number is that of a row, 1, 2 … */
  readonly labels: readonly (LocalizedText | number)[]
  /** The field of the old form; null for what was typed and could not be read. */
  readonly field: AskedField | null
  readonly answer: Answer
}
export type Noted = { readonly key: string; readonly pageKey: string; readonly label: LocalizedText }

/** What to look at again. */
export type CarryReport = {
  readonly dropped: readonly Dropped[]
  /** Answered before, and asked for otherwise now: another name, other options, another kind. */
  readonly changed: readonly Noted[]
  /** Must be answered now and is not: new, or optional before. */
  readonly asked: readonly Noted[]
}

/** The values of a row, or of the parts of a group, each by itself. */
const rowLeaves = (field: AskedField, row: Row, labels: Dropped['labels'], inTable: boolean): readonly Dropped[] =>
  inner(field, inTable).flatMap((part) => {
    const cell = row[part.key]
    return cell === undefined || isBlank(cell) ? [] : leaves(part, cell, [...labels, part.label], inTable)
  })

/** Every value inside an answer by itself. */
function leaves(field: AskedField, answer: Answer, labels: Dropped['labels'], inTable = false): readonly Dropped[] {
  if (isSimple(field) || field.type === 'file') return [{ labels, field, answer }]
  if (field.type === 'table') return rowsOf(answer).flatMap((row, number) => rowLeaves(field, row, [...labels, number + 1], true))
  return rowLeaves(field, rowOf(answer), labels, inTable)
}

/** What did not fit, as the old field at that place asked for it. */
function droppedAt(field: AskedField, [step, ...rest]: Misfit['path'], value: Answer, labels: Dropped['labels'], inTable = false): readonly Dropped[] {
  if (step === undefined) return leaves(field, value, labels, inTable)
  if (typeof step === 'number') {
    return rest.length === 0 ? rowLeaves(field, rowOf(value), [...labels, step + 1], true) : droppedAt(field, rest, value, [...labels, step + 1], true)
  }
  const part = inner(field, inTable).find(({ key }) => key === step)
  return part ? droppedAt(part, rest, value, [...labels, part.label], inTable) : [{ labels, field: null, answer: value }]
}

const asks = (field: AskedField) => JSON.stringify([
  field.type,
  field.label.vi,
  isSimple(field) ? optionsOf(field).map(({ value, label }) => [value, label.vi]) : inner(field).map(({ key, label }) => [key, label.vi]),
])

type Place = { readonly field: AskedField; readonly pageKey: string }

const placesOf = (form: FormDefinition): ReadonlyMap<string, Place> =>
  new Map(form.pages.flatMap((page) => allFields({ pages: [page] }).filter(isAsked).map((field) => [field.key, { field, pageKey: page.key }])))

const noted = ({ field, pageKey }: Place): Noted => ({ key: field.key, pageKey, label: field.label })

/** What could not be read stays as it is where its field still is of the same kind; elsewhere it is shown once. */
function carriedRaw(raw: Typed['raw'], before: ReadonlyMap<string, Place>, after: ReadonlyMap<string, Place>) {
  const stays = ([name]: readonly [string, string]) => {
    const key = name.split('.')[0] ?? name
    return after.get(key)?.field.type === before.get(key)?.field.type && after.has(key)
  }
  const entries = Object.entries(raw)
  const labelOf = (name: string) => before.get(name.split('.')[0] ?? name)?.field.label ?? { vi: name }
  const dropped = entries.filter((entry) => !stays(entry)).map(([name, answer]): Dropped => ({ labels: [labelOf(name)], field: null, answer }))
  return { raw: Object.fromEntries(entries.filter(stays)), dropped }
}

/**
 * A draft of one form brought over to another: field by field where the key is the same and the new field could have
 * stored the answer itself, part by part and row by row; with all that has to be looked at again. Carried over to its
 * own form, a draft stays as it is and nothing is reported.
 */
export function carryOver(from: FormDefinition, to: FormDefinition, typed: Typed): Typed & { readonly report: CarryReport } {
  const [before, after] = [placesOf(from), placesOf(to)]
  const answers: Record<string, Answer> = {}
  const dropped: Dropped[] = []
  for (const [key, { field }] of before) {
    const answer = typed.answers[key]
    const place = after.get(key)
    if (answer === undefined) continue
    const { kept, lost } = place ? fitting(place.field, answer) : { kept: undefined, lost: null }
    if (kept !== undefined) answers[key] = kept
    dropped.push(...(lost === null ? leaves(field, answer, [field.label]) : lost.flatMap(({ path, value }) => droppedAt(field, path.slice(1), value, [field.label], field.type === 'table'))))
  }
  const carried = carriedRaw(typed.raw, before, after)
  const changed = [...after.values()].filter(({ field }) => {
    const old = before.get(field.key)
    return answers[field.key] !== undefined && old !== undefined && asks(old.field) !== asks(field)
  })
  const isAskedNow = ({ field }: Place): boolean => {
    const old = before.get(field.key)?.field
    const isNew = old === undefined || old.required === false || typed.answers[field.key] !== undefined
    return field.required !== false && answers[field.key] === undefined && isNew
  }
  return {
    answers,
    raw: carried.raw,
    report: { dropped: [...dropped, ...carried.dropped], changed: changed.map(noted), asked: [...after.values()].filter(isAskedNow).map(noted) },
  }
}

/** Nothing has to be looked at again. */
export const isUneventful = ({ dropped, changed, asked }: CarryReport): boolean => dropped.length + changed.length + asked.length === 0
