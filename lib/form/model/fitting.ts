import type { Answer, LocalizedText, Row, SimpleField } from '../schema'
import { type AskedField, inner, isBlank, isSimple, rowOf, rowsOf } from './fields'
import { optionsOf } from './lists'
import { parseField, storedTexts } from './parse'

/** Something of an answer that has no place in a field: where it stood, what that was called, and what it said. */
export type Misfit = { readonly path: readonly (string | number)[]; readonly label: LocalizedText; readonly value: Answer }

export type Fitting = { readonly kept: Answer | undefined; readonly lost: readonly Misfit[] }

/** What kind of thing an answer is. */
function kindOf(answer: Answer): 'text' | 'list' | 'address' | 'row' {
  if (typeof answer !== 'object') return 'text'
  return Array.isArray(answer) ? 'list' : 'province' in answer ? 'address' : 'row'
}

function chosen(field: SimpleField, answer: Answer): Answer | undefined {
  const texts = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer]
  const known = optionsOf(field).map(({ value }) => value).filter((value) => texts.includes(value))
  return known.length === 0 ? undefined : known
}

/** Text of one line or of several is the same to a person; so are a number and an amount. */
function simple(field: SimpleField, answer: Answer): Answer | undefined {
  if (field.type === 'choices') return chosen(field, answer)
  if (kindOf(answer) !== (field.type === 'address' ? 'address' : 'text')) return undefined
  const parsed = parseField(field, storedTexts(answer))
  return parsed.kind === 'value' ? parsed.value : undefined
}

/** Of a list of values chosen, those that are options no more. */
function lostChoices(field: AskedField, answer: Answer, kept: Answer | undefined): Answer | undefined {
  if (kept === undefined) return answer
  if (field.type !== 'choices' || !Array.isArray(answer) || !Array.isArray(kept)) return undefined
  const gone = (answer as readonly string[]).filter((one) => !(kept as readonly string[]).includes(one))
  return gone.length === 0 ? undefined : gone
}

function row(fields: readonly AskedField[], cells: Row, path: Misfit['path'], inTable: boolean): Fitting {
  const fitted = fields.flatMap((field) => {
    const cell = cells[field.key]
    return cell === undefined ? [] : [[field.key, at(field, cell, [...path, field.key], inTable)] as const]
  })
  const known = new Set(fields.map(({ key }) => key))
  const strays = Object.entries(cells).filter(([key, cell]) => !known.has(key) && !isBlank(cell))
  return {
    kept: Object.fromEntries(fitted.flatMap(([key, { kept }]) => (kept === undefined ? [] : [[key, kept]]))),
    lost: [...fitted.flatMap(([, { lost }]) => lost), ...strays.map(([key, value]) => ({ path: [...path, key], label: { vi: key }, value }))],
  }
}

function table(field: AskedField & { type: 'table' }, answer: Answer, path: Misfit['path']): Fitting {
  const rows = rowsOf(answer).map((cells, number) => row(field.columns, cells, [...path, number], true))
  const kept = rows.slice(0, field.maxRows)
  const over = rowsOf(answer).slice(field.maxRows).map((value, index) => ({ path: [...path, field.maxRows + index], label: field.rowLabel, value }))
  return { kept: kept.map((one) => rowOf(one.kept)), lost: [...kept.flatMap(({ lost }) => lost), ...over.filter(({ value }) => !isBlank(value))] }
}

function group(fields: readonly AskedField[], answer: Answer, path: Misfit['path'], inTable: boolean): Fitting | null {
  if (kindOf(answer) !== 'row') return null
  const { kept, lost } = row(fields, rowOf(answer), path, inTable)
  return { kept: isBlank(kept) ? undefined : kept, lost }
}

function at(field: AskedField, answer: Answer, path: Misfit['path'], inTable: boolean): Fitting {
  const nothing = { kept: undefined, lost: [{ path, label: field.label, value: answer }] }
  if (field.type === 'file') return { kept: answer, lost: [] }
  if (field.type === 'table') return kindOf(answer) === 'list' ? table(field, answer, path) : nothing
  if (!isSimple(field)) return group(inner(field, inTable), answer, path, inTable) ?? nothing
  const kept = simple(field, answer)
  const lost = lostChoices(field, answer, kept)
  return { kept, lost: lost === undefined ? [] : [{ path, label: field.label, value: lost }] }
}

/** What of a stored answer this field could have stored itself, and what it could not. */
export const fitting = (field: AskedField, answer: Answer): Fitting => at(field, answer, [field.key], false)
