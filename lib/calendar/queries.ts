import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db, type Tx } from '@/lib/core/db'
import { type DayKind, type HoursRow, type WorkingCalendar, workingCalendar } from './model/calendar'
import { mayEditCalendar } from './policy'

/** A special day as its keeper sees it; `national` days cannot be changed, only overruled by a day of the agency. */
export type CalendarDayRow = {
  readonly id: string
  readonly national: boolean
  readonly day: Day
  readonly kind: DayKind
  readonly note: string
  readonly legalRef: string
}

const nationalAndOwn = (agencyId: string) => ({ OR: [{ agencyId: null }, { agencyId }] })

async function hoursOf(agencyId: string, from: Pick<Tx, 'workingHours'>): Promise<HoursRow[]> {
  const rows = await from.workingHours.findMany({
    where: { agencyId },
    orderBy: [{ validFrom: 'asc' }, { weekday: 'asc' }, { opensMinute: 'asc' }],
    select: { weekday: true, opensMinute: true, closesMinute: true, validFrom: true, validTo: true },
  })
  return rows.map((row) => ({
    ...row,
    validFrom: fromDateColumn(row.validFrom),
    validTo: row.validTo && fromDateColumn(row.validTo),
  }))
}

/** When an agency works: public knowledge, whoever asks. An agency without hours gives a calendar that refuses to count. */
export async function loadCalendar(
  _actor: Actor,
  agencyId: string,
  from: Pick<Tx, 'workingHours' | 'calendarDay'> = db,
): Promise<WorkingCalendar> {
  const hours = await hoursOf(agencyId, from)
  const days = await from.calendarDay.findMany({
    where: nationalAndOwn(agencyId),
    select: { agencyId: true, day: true, kind: true },
  })
  return workingCalendar({ hours, days: days.map((row) => ({ ...row, day: fromDateColumn(row.day) })) })
}

/**
 * The agencies in force on that day, by code; public. `works`: it has working hours then or later, without which nobody
 * can be told by when a dossier is answered.
 */
export async function listWorkingAgencies(_actor: Actor, today: Day) {
  const on = toDateColumn(today)
  const goesOn = { OR: [{ validTo: null }, { validTo: { gte: on } }] }
  const [agencies, hours] = await Promise.all([
    db.agency.findMany({ where: { validFrom: { lte: on }, ...goesOn }, orderBy: { code: 'asc' }, select: { id: true, code: true, name: true } }),
    db.workingHours.findMany({ where: goesOn, distinct: ['agencyId'], select: { agencyId: true } }),
  ])
  const working = new Set(hours.map(({ agencyId }) => agencyId))
  return agencies.map((agency) => ({ ...agency, works: working.has(agency.id) }))
}

/** The special days of a year, national and the agency's own, in order; none for anybody but the agency's administrator. */
export async function listCalendarDays(actor: Actor, agencyId: string, year: number): Promise<CalendarDayRow[]> {
  if (!mayEditCalendar(actor, agencyId)) return []
  const rows = await db.calendarDay.findMany({
    where: {
      ...nationalAndOwn(agencyId),
      day: { gte: toDateColumn(`${String(year)}-01-01`), lte: toDateColumn(`${String(year)}-12-31`) },
    },
    orderBy: [{ day: 'asc' }, { agencyId: { sort: 'asc', nulls: 'first' } }],
    select: { id: true, agencyId: true, day: true, kind: true, note: true, legalRef: true },
  })
  return rows.map(({ agencyId: owner, ...row }) => ({ ...row, national: owner === null, day: fromDateColumn(row.day) }))
}

/** One of the agency's own days, or null: for the page that asks before it is removed. */
export async function findCalendarDay(actor: Actor, id: string): Promise<CalendarDayRow | null> {
  const row = await db.calendarDay.findUnique({
    where: { id },
    select: { id: true, agencyId: true, day: true, kind: true, note: true, legalRef: true },
  })
  if (!row || !mayEditCalendar(actor, row.agencyId)) return null
  const { agencyId: owner, ...rest } = row
  return { ...rest, national: owner === null, day: fromDateColumn(row.day) }
}
