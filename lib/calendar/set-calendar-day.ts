import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditCalendar } from './policy'
import type { SetCalendarDayInput } from './schema'

/**
 * Adds a special day of an agency or changes the one that stands there; it overrules a day of the whole country.
 * Days that have passed stay as they were counted. Due dates already promised do not move.
 */
export function setCalendarDay(actor: Actor, input: SetCalendarDayInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditCalendar(actor, input.agencyId)) return refuse('not-found')
    if (input.day < dayOf(now)) return refuse('in-the-past')

    const { agencyId, kind, note, legalRef } = input
    const day = toDateColumn(input.day)
    const { id } = await tx.calendarDay.upsert({
      where: { agencyId_day: { agencyId, day } },
      create: { id: newId(), agencyId, day, kind, note, legalRef },
      update: { kind, note, legalRef },
      select: { id: true },
    })

    await recordAudit(tx, {
      actor,
      at: now,
      action: 'calendar.set-day',
      subject: { kind: 'calendar-day', id },
      agencyId,
      detail: { day: input.day, kind },
    })
    return ok({ id, agencyId, day: input.day })
  })
}
