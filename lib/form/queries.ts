import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type Day, dayOf, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db, type Tx } from '@/lib/core/db'
import type { LoadedUnit } from './model/places'
import { mayEditUnits } from './policy'

type Row = { code: string; name: string; province: string; former_names: string[]; valid_to: Date | null }

/** The communes that lists have loaded over those the portal brings, as they stand on that day. Everybody may know them. */
export async function loadedUnits(_actor: Actor, day: Day, from: Pick<Tx, '$queryRaw'> = db): Promise<readonly LoadedUnit[]> {
  const rows = await from.$queryRaw<Row[]>`
    SELECT DISTINCT ON (code) code, name, province, former_names, valid_to FROM loaded_units
    WHERE valid_from <= ${toDateColumn(day)}::date ORDER BY code, valid_from DESC`
  return rows.map(({ code, name, province, former_names: former, valid_to: to }) =>
    ({ code, name, province, former, ended: to !== null && fromDateColumn(to) < day }))
}

const freshFor = 60_000
let last: { readonly at: number; readonly day: Day; readonly units: Promise<readonly LoadedUnit[]> } | null = null

/** The same, at most a minute old: what every page with an address asks. Each process asks for itself. */
export async function unitsToOffer(actor: Actor, now: Date): Promise<readonly LoadedUnit[]> {
  const day = dayOf(now)
  if (last?.day === day && Math.abs(now.getTime() - last.at) < freshFor) return last.units
  const units = loadedUnits(actor, day)
  last = { at: now.getTime(), day, units }
  // What failed is asked again by the next one.
  units.catch(() => { last = null })
  return units
}

/** A list that was uploaded, for administrators; null for anybody else. */
export async function findUnitList(actor: Actor, id: string) {
  if (!mayEditUnits(actor)) return null
  const list = await db.unitList.findUnique({ where: { id }, select: { id: true, content: true, takenOverAt: true, asOf: true } })
  return list && { ...list, asOf: list.asOf && fromDateColumn(list.asOf) }
}

/** Lists that were taken over, the newest first, with how many communes each holds; none but for administrators. */
export async function listUnitLists(actor: Actor) {
  if (!mayEditUnits(actor)) return []
  const lists = await db.unitList.findMany({
    where: { takenOverAt: { not: null } }, orderBy: { takenOverAt: 'desc' }, take: 50,
    select: { id: true, takenOverAt: true, asOf: true, _count: { select: { units: true } } },
  })
  return lists.map(({ id, takenOverAt, asOf, _count }) => ({ id, takenOverAt, asOf: asOf && fromDateColumn(asOf), units: _count.units }))
}
