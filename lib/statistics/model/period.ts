import { addDays, type Day, isDay, momentOf } from '@/lib/core/dates'

/** Days, both of them in it. */
export type Period = { readonly from: Day; readonly to: Day }

/** From the first moment of the first day up to, and without, `end`. */
export type Span = { readonly start: Date; readonly end: Date }

/** The moments of a period. */
export const spanOf = ({ from, to }: Period): Span => ({ start: momentOf(from, 0), end: momentOf(addDays(to, 1), 0) })

/** The month of that day. */
export const monthOf = (day: Day): Period => monthsOf(day.slice(0, 7), 1)

/** The three months from January, April, July or October. */
export function quarterOf(day: Day): Period {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return monthsOf(`${day.slice(0, 5)}${String(first).padStart(2, '0')}`, 3)
}

/** The year of that day. */
export const yearOf = (day: Day): Period => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` })

function monthsOf(month: string, count: number): Period {
  const [year = 0, first = 1] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, first - 1 + count, 1)).toISOString().slice(0, 10)
  return { from: `${month}-01`, to: addDays(next, -1) }
}

/** So many days are looked at once at most: ten years. */
const longest = 3_660

/** The period named in an address or a form; null where it is none, ends before it begins, or is too long. */
export function readPeriod(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || from > to) return null
  return addDays(from, longest) < to ? null : { from, to }
}
