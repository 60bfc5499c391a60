import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockAppointment } from './keeping/lock-appointment'
import { graceMinutes } from './model/limits'
import { mayReceive } from './policy'
import type { AppointmentInput } from './schema'

/** An official notes that nobody came; not before the time in which one may be late is over. */
export function missAppointment(actor: Actor, input: AppointmentInput, now: Date) {
  return inTransaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointmentId)
    if (!appointment || !mayReceive(actor, appointment.agencyId)) return refuse('not-found')
    const { id, state, startsAt, agencyId, personId } = appointment
    if (state !== 'BOOKED' && state !== 'LAPSED') return refuse('already-noted')
    if (startsAt.getTime() + graceMinutes * 60_000 > now.getTime()) return refuse('too-early')

    await tx.appointment.update({ where: { id }, data: { state: 'MISSED', closedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'appointment.miss', subject: { kind: 'appointment', id }, agencyId, ownerId: personId })
    return ok({ id })
  })
}
