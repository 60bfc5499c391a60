import { fromDateColumn, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { nationalDays, wardHours } from './calendar-days'

/** National days off of 2026 and 2027 and the hours of the sample ward. Adds what is missing, changes nothing that stands. */
export async function seedCalendar(db: Pick<Tx, 'calendarDay' | 'workingHours'>, agencyId: string): Promise<void> {
  const known = await db.calendarDay.findMany({ where: { agencyId: null }, select: { day: true } })
  const days = new Set(known.map(({ day }) => fromDateColumn(day)))
  await db.calendarDay.createMany({
    data: nationalDays
      .filter(({ day }) => !days.has(day))
      .map((row) => ({ ...row, id: newId(), agencyId: null, day: toDateColumn(row.day) })),
    skipDuplicates: true,
  })
  if ((await db.workingHours.count({ where: { agencyId } })) > 0) return
  await db.workingHours.createMany({
    data: wardHours.map((row) => ({
      ...row,
      id: newId(),
      agencyId,
      validFrom: toDateColumn(row.validFrom),
      validTo: row.validTo === null ? null : toDateColumn(row.validTo),
    })),
  })
}
