import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { giveNumber } from './keeping/give-number'
import { lockAppointment } from './keeping/lock-appointment'
import { mayReceive } from './policy'
import type { CheckInInput } from './schema'

/** Who has an appointment today is here: gets a number that goes before the others from the appointed time on. */
export function checkInAppointment(actor: Actor, input: CheckInInput, now: Date) {
  return inTransaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointmentId)
    if (!appointment || !mayReceive(actor, appointment.agencyId)) return refuse('not-found')
    const { id, agencyId, personId, serviceId, startsAt, state } = appointment
    if (state !== 'BOOKED') return refuse('already-noted')
    if (dayOf(startsAt) !== dayOf(now)) return refuse('not-today')

    await tx.appointment.update({ where: { id }, data: { state: 'ARRIVED', closedAt: now } })
    const service = await tx.counterService.findUniqueOrThrow({ where: { id: serviceId } })
    const ticketId = await giveNumber(tx, { service, appointment, hasPrecedence: input.hasPrecedence }, now)
    await recordAudit(tx, { actor, at: now, action: 'appointment.check-in', subject: { kind: 'appointment', id }, agencyId, ownerId: personId, detail: { ticketId } })
    return ok({ ticketId })
  })
}
