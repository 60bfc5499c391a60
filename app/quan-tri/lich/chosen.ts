import { notFound } from 'next/navigation'
import { agenciesWithCalendar } from '@/lib/calendar/policy'
import type { Actor } from '@/lib/core/actor'
import { type Day, isDay } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** One value of the query, or undefined. */
export function valueOf(query: Query, name: string): string | undefined {
  const value = query[name]
  return Array.isArray(value) ? value[0] : value
}

/** The agency the address names (`don-vi`), else the first whose calendar the actor keeps; 404 where there is none. */
export function agencyOf(actor: Actor, query: Query): string {
  const own = agenciesWithCalendar(actor)
  const named = valueOf(query, 'don-vi')
  const agencyId = named === undefined ? own[0] : own.find((id) => shortId(id) === named)
  return agencyId ?? notFound()
}

/** The year the address names (`nam`), else that of today. */
export function yearOf(query: Query, today: Day): number {
  const named = valueOf(query, 'nam') ?? ''
  return Number(/^20\d\d$/.test(named) ? named : today.slice(0, 4))
}

/** The day the address names (`ngay`), or undefined. */
export function dayIn(query: Query): Day | undefined {
  const named = valueOf(query, 'ngay')
  return named !== undefined && isDay(named) ? named : undefined
}
