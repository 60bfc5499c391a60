import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { addDays, dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditCalendar } from './policy'
import type { SetWorkingHoursInput } from './schema'

/**
 * Sets the hours of the whole week of an agency from a day on. Earlier hours end the day before; hours planned for
 * later are replaced. Days that have passed keep theirs.
 */
export function setWorkingHours(actor: Actor, input: SetWorkingHoursInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId } = input
    if (!mayEditCalendar(actor, agencyId)) return refuse('not-found')
    if (input.validFrom < dayOf(now)) return refuse('in-the-past')

    // Two administrators at once: without this lock both weeks would stand side by side.
    await tx.$queryRaw`SELECT 1 FROM agencies WHERE id = ${agencyId}::uuid FOR UPDATE`
    const validFrom = toDateColumn(input.validFrom)
    await tx.workingHours.deleteMany({ where: { agencyId, validFrom: { gte: validFrom } } })
    await tx.workingHours.updateMany({
      where: { agencyId, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
      data: { validTo: toDateColumn(addDays(input.validFrom, -1)) },
    })
    const rows = Object.entries(input.week).flatMap(([weekday, stretches]) =>
      stretches.map((stretch) => ({ id: newId(), agencyId, weekday: Number(weekday), validFrom, ...stretch })),
    )
    await tx.workingHours.createMany({ data: rows })

    await recordAudit(tx, {
      actor,
      at: now,
      action: 'calendar.set-hours',
      subject: { kind: 'agency', id: agencyId },
      agencyId,
      detail: { validFrom: input.validFrom, stretches: rows.length },
    })
    return ok({ agencyId, validFrom: input.validFrom })
  })
}
