import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { addDays, dayOf, momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { tellPerson } from './keeping/tell-person'

/** Reminds, the day before, whoever has an appointment tomorrow; each appointment once, however often it runs. */
export function remindAppointments(actor: Actor, _input: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const tomorrow = addDays(dayOf(now), 1)
    const due = { state: 'BOOKED' as const, remindedAt: null, startsAt: { gte: momentOf(tomorrow, 0), lt: momentOf(tomorrow, 1440) } }
    const appointments = await tx.appointment.updateManyAndReturn({ where: due, data: { remindedAt: now }, select: { id: true } })
    for (const { id } of appointments) await tellPerson(tx, id, 'reminder')
    return ok({ reminded: appointments.length })
  })
}
