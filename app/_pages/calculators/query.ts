import { type Day, isDay } from '@/lib/core/dates'
import type { Entries } from '@/lib/form/model/read-page'
import { type Channel, channels, type ProcedureDefinition } from '@/lib/procedure/schema'

/** An address's query, as a page is given it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** What was asked under one name; a wrong value is told from none. */
export type Asked<T> = { readonly value: T; readonly wrong: boolean }

const longest = 200

/** All values of the address, as a form would have posted them. */
export const entriesOf = (query: Query): Entries =>
  Object.entries(query).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value.slice(0, longest)] as const))

/** The first value of a name in the address; '' where there is none. */
export const first = (query: Query, name: string): string => ([query[name] ?? ''].flat()[0] ?? '').trim().slice(0, longest)

/** The channel asked about; online where none is named, at the counter where there is no online filing. */
export function askedChannel(query: Query, { level }: Pick<ProcedureDefinition, 'level'>): Asked<Channel> {
  const text = first(query, 'kenh')
  const named = channels.find((one) => one === text.toUpperCase())
  return { value: named ?? (level === 'INFO' ? 'COUNTER' : 'ONLINE'), wrong: text !== '' && named === undefined }
}

/** The case asked about; null where none is named. */
export function askedCase(query: Query, { cases }: Pick<ProcedureDefinition, 'cases'>): Asked<string | null> {
  const text = first(query, 'truong-hop')
  const named = cases.find(({ key }) => key === text)
  return { value: named?.key ?? null, wrong: text !== '' && named === undefined }
}

/** The day asked about under that name, in three parts or whole ("2026-11-23", "23/11/2026"); null where none is named. */
export function askedDay(query: Query, name: string): Asked<Day | null> {
  const typed = dayParts(query, name)
  if (typed.day === '' && typed.month === '' && typed.year === '') return { value: null, wrong: false }
  const written = [typed.year, typed.month.padStart(2, '0'), typed.day.padStart(2, '0')].join('-')
  return isDay(written) ? { value: written, wrong: false } : { value: null, wrong: true }
}

/** What stands in the three parts of a day, as typed. */
export function dayParts(query: Query, name: string): { readonly day: string; readonly month: string; readonly year: string } {
  const whole = first(query, name) || first(query, `${name}.day`)
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(whole) ?? []
  if (isoYear !== undefined) return { day: isoDay ?? '', month: isoMonth ?? '', year: isoYear }
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(whole) ?? []
  if (day !== undefined) return { day, month: month ?? '', year: year ?? '' }
  return { day: whole, month: first(query, `${name}.month`), year: first(query, `${name}.year`) }
}

/** The minute of the day asked about: under that name, "14:05" or "14h05", or after the day of `dayName` ("2026-11-23T14:05"). */
export function askedMinute(query: Query, name: string, dayName: string): Asked<number | null> {
  const text = first(query, name) || (/^\d{4}-\d{1,2}-\d{1,2}[T ](.+)$/.exec(first(query, dayName))?.[1] ?? '')
  if (text === '') return { value: null, wrong: false }
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:hg.](\d{2}))?(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? []
  const [hours, minutes] = [Number(hour), Number(minute)]
  return hour !== undefined && hours < 24 && minutes < 60 ? { value: hours * 60 + minutes, wrong: false } : { value: null, wrong: true }
}
