import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf, fromDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditCalendar } from './policy'
import type { RemoveCalendarDayInput } from './schema'

/** Takes a special day of an agency away; the rule of the week or of the country holds again. Days that have passed stay. */
export function removeCalendarDay(actor: Actor, input: RemoveCalendarDayInput, now: Date) {
  return inTransaction(async (tx) => {
    const row = await tx.calendarDay.findUnique({ where: { id: input.id } })
    if (!row || row.agencyId === null || !mayEditCalendar(actor, row.agencyId)) return refuse('not-found')

    const day = fromDateColumn(row.day)
    if (day < dayOf(now)) return refuse('in-the-past')

    const { count } = await tx.calendarDay.deleteMany({ where: { id: row.id } })
    if (count === 0) return refuse('not-found')

    await recordAudit(tx, {
      actor,
      at: now,
      action: 'calendar.remove-day',
      subject: { kind: 'calendar-day', id: row.id },
      agencyId: row.agencyId,
      detail: { day, kind: row.kind },
    })
    return ok({ agencyId: row.agencyId, day })
  })
}
