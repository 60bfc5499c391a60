import { isDay, type Day } from '@/lib/core/dates'
import { communesByProvince } from './communes'
import { type Commune, communesOf, type LoadedUnit, withoutKind } from './places'

/** The columns of a list, in the header's words; order is free, days and former names may be left out. */
export const unitColumns = ['ma', 'ten', 'tinh', 'hieu_luc_tu', 'hieu_luc_den', 'ten_cu'] as const
type Column = (typeof unitColumns)[number]

/** A line of a list: a commune from a day on, or to its last day. */
export type UnitRow = {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly from: Day | null
  readonly to: Day | null
  readonly former: readonly string[]
}

export type UnitFaultCode =
  | 'header' | 'no-rows' | 'too-many' | 'quote' | 'columns' | 'code' | 'name' | 'province' | 'day' | 'period' | 'former' | 'twice' | 'same-name' | 'unknown-ended' | 'not-utf8'

/** What does not fit, and in which line of the file. */
export type UnitFault = { readonly line: number; readonly code: UnitFaultCode; readonly about: string }

type Line = { readonly line: number; readonly cells: readonly string[] }
const bounds = { rows: 20_000, faults: 50, letters: 120, former: 60 }

/** Comma-separated values (RFC 4180), or with semicolons as some office programs write them. Null for a quote that never ends. */
function linesOf(text: string, separator: string): readonly Line[] | null {
  const found: Line[] = []
  let [cells, cell, isQuoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1]
  const end = () => {
    if (cells.length > 0 || cell.trim() !== '') found.push({ line: begun, cells: [...cells, cell.trim()] })
    ;[cells, cell, begun] = [[], '', line]
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\n') line += 1
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') [isQuoted, cell] = [true, '']
    else if (letter === separator) [cells, cell] = [[...cells, cell.trim()], '']
    else if (letter === '\n') end()
    else cell += letter
  }
  end()
  return isQuoted ? null : found
}

const isPlainName = (name: string): boolean => name !== '' && name.length <= bounds.letters && !/[<>\p{C}|;=\t]/u.test(name)

function rowOf(cell: (column: Column) => string): UnitRow | { readonly code: UnitFaultCode; readonly about: string } {
  const [code, name, province] = [cell('ma'), cell('ten').normalize('NFC').replace(/\s+/g, ' '), cell('tinh').normalize('NFC')]
  const [from, to] = [cell('hieu_luc_tu'), cell('hieu_luc_den')]
  const former = cell('ten_cu').split('|').map((one) => one.trim().normalize('NFC')).filter((one) => one !== '')
  const wrongDay = [from, to].find((day) => day !== '' && !isDay(day))
  if (!/^\d{5}$/.test(code)) return { code: 'code', about: code }
  if (!isPlainName(name) || withoutKind(name) === '') return { code: 'name', about: name }
  if (!Object.hasOwn(communesByProvince, province)) return { code: 'province', about: province }
  if (wrongDay !== undefined) return { code: 'day', about: wrongDay }
  if (from !== '' && to !== '' && to < from) return { code: 'period', about: `${from} – ${to}` }
  const wrongFormer = former.length > bounds.former ? former[0] : former.find((one) => !isPlainName(one))
  if (wrongFormer !== undefined) return { code: 'former', about: wrongFormer }
  const day = (text: string) => (isDay(text) ? text : null)
  return { code, name, province, from: day(from), to: day(to), former }
}

export type UnitList = { readonly rows: readonly UnitRow[]; readonly faults: readonly UnitFault[] }

const only = (line: number, code: UnitFaultCode, about = ''): UnitList => ({ rows: [], faults: [{ line, code, about }] })

/** The column that is missing, else one that is nobody's or stands there twice. */
const wrongColumn = (names: readonly string[]): string | undefined =>
  (['ma', 'ten', 'tinh'] as const).find((column) => !names.includes(column))
  ?? names.find((name, at) => !(unitColumns as readonly string[]).includes(name) || names.indexOf(name) !== at)

/** Reads a list: all its rows, or what does not fit, at most fifty of it. */
export function readUnitList(text: string): UnitList {
  const content = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const first = content.slice(0, content.indexOf('\n') === -1 ? undefined : content.indexOf('\n'))
  const lines = linesOf(content, first.includes(';') ? ';' : ',')
  if (!lines) return only(1, 'quote')
  const [header, ...body] = lines
  const names = header?.cells.map((one) => one.toLowerCase()) ?? []
  const wrong = wrongColumn(names)
  if (wrong !== undefined) return only(1, 'header', wrong)
  if (body.length === 0) return only(1, 'no-rows')
  return body.length > bounds.rows ? only(bounds.rows + 2, 'too-many') : rowsOf(names, body)
}

function rowsOf(names: readonly string[], body: readonly Line[]): UnitList {
  const faults: UnitFault[] = []
  const rows: UnitRow[] = []
  const codes = new Set<string>()
  for (const { line, cells } of body) {
    const row = cells.length === names.length ? rowOf((column) => cells[names.indexOf(column)] ?? '') : { code: 'columns' as const, about: String(cells.length) }
    if (!('name' in row)) faults.push({ line, ...row })
    else if (codes.has(row.code)) faults.push({ line, code: 'twice', about: row.code })
    else {
      codes.add(row.code)
      rows.push(row)
    }
  }
  return faults.length > 0 ? { rows: [], faults: faults.slice(0, bounds.faults) } : { rows, faults: [] }
}

type Renamed = { readonly code: string; readonly before: string; readonly name: string; readonly province: string }
type Named = { readonly code: string; readonly name: string; readonly province: string }

/** What a list changes. `lost`: names that end and that no commune carries on as a former one. */
export type UnitDifference = {
  readonly added: readonly Named[]
  readonly renamed: readonly Renamed[]
  readonly ended: readonly (Named & { readonly to: Day | null })[]
  readonly refound: readonly Named[]
  readonly same: number
  readonly lost: readonly Named[]
  readonly faults: readonly UnitFault[]
}

/** A list that gives a last day ends the commune, be it after today. */
const isEnded = ({ to }: UnitRow): boolean => to !== null

const hasNews = (before: Commune, row: UnitRow): boolean => row.former.some((name) => !before.former.some((old) => withoutKind(old) === withoutKind(name)))

/** The communes there would be with these rows over what is loaded. */
const after = (rows: readonly UnitRow[], loaded: readonly LoadedUnit[]): readonly LoadedUnit[] => {
  const codes = new Set(rows.map(({ code }) => code))
  return [...loaded.filter(({ code }) => !codes.has(code)), ...rows.map((row) =>
    ({ code: row.code, name: row.name, province: row.province, former: row.former, ended: isEnded(row) }))]
}

/** What taking over these rows would change, and what does not fit with what is there (then nothing is taken over). */
export function differenceOf(rows: readonly UnitRow[], loaded: readonly LoadedUnit[]): UnitDifference {
  const provinces = Object.keys(communesByProvince)
  const now = new Map(provinces.flatMap((province) => communesOf(province, loaded).map((one) => [one.code, { ...one, province }] as const)))
  const going = rows.filter((row) => isEnded(row))
  const staying = rows.filter((row) => !isEnded(row))
  const then = after(rows, loaded)
  const twins = provinces.flatMap((province) => {
    const names = communesOf(province, then).map(({ name }) => name)
    return names.filter((name, at) => names.indexOf(name) !== at)
  })
  const found = (province: string, name: string) =>
    communesOf(province, then).some(({ former }) => former.some((old) => withoutKind(old) === withoutKind(name)))
  return {
    added: staying.filter(({ code }) => !now.has(code)),
    renamed: staying.flatMap((row) => {
      const before = now.get(row.code)
      return before && (before.name !== row.name || before.province !== row.province) ? [{ ...row, before: before.name }] : []
    }),
    ended: going,
    refound: staying.filter((row) => {
      const before = now.get(row.code)
      return before?.name === row.name && before.province === row.province && hasNews(before, row)
    }),
    same: staying.filter((row) => {
      const before = now.get(row.code)
      return before?.name === row.name && before.province === row.province && !hasNews(before, row)
    }).length,
    lost: going.filter(({ province, name }) => !found(province, name)),
    faults: [
      ...twins.map((name): UnitFault => ({ line: 0, code: 'same-name', about: name })),
      ...going.filter(({ code }) => !now.has(code)).map(({ code }): UnitFault => ({ line: 0, code: 'unknown-ended', about: code })),
    ],
  }
}

/** The rows with the former names they are kept with: those of the line, and what the commune was called and found by before. */
export function withFormerNames(rows: readonly UnitRow[], loaded: readonly LoadedUnit[]): readonly UnitRow[] {
  const known = new Map(Object.keys(communesByProvince).flatMap((province) => communesOf(province, loaded)).map((one) => [one.code, one]))
  return rows.map((row) => {
    const before = known.get(row.code)
    const names = [...row.former, ...(before ? [before.name, ...before.former] : [])]
    const former = [...new Map(names.map((name) => [withoutKind(name), name])).values()].filter((name) => withoutKind(name) !== withoutKind(row.name))
    return { ...row, former }
  })
}
