import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockAppointment } from './keeping/lock-appointment'
import { tellPerson } from './keeping/tell-person'
import { isOwn } from './policy'
import type { AppointmentInput } from './schema'

/** Gives the place free before its time: the citizen their own, an official of the agency one that cannot be kept. */
export function cancelAppointment(actor: Actor, input: AppointmentInput, now: Date) {
  return inTransaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointmentId)
    if (!appointment) return refuse('not-found')
    if (appointment.state !== 'BOOKED' || appointment.startsAt <= now) return refuse('too-late')

    const { id, agencyId, personId } = appointment
    await tx.appointment.update({ where: { id }, data: { state: 'CANCELLED', closedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'appointment.cancel', subject: { kind: 'appointment', id }, agencyId, ownerId: personId })
    await tellPerson(tx, id, isOwn(actor, appointment) ? 'cancelled' : 'called-off')
    return ok({ id })
  })
}
