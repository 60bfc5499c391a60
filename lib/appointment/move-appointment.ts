import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { claimSlot, holdService } from './keeping/claim-slot'
import { limitPerson } from './keeping/limit-person'
import { lockAppointment } from './keeping/lock-appointment'
import { tellPerson } from './keeping/tell-person'
import { isOwn } from './policy'
import type { MoveAppointmentInput } from './schema'

/** Gives the citizen another slot in the place of the one held; where the new one is gone, the old one stays. */
export function moveAppointment(actor: Actor, input: MoveAppointmentInput, now: Date) {
  return inTransaction(async (tx) => {
    const limits = actor.kind === 'citizen' ? await limitPerson(tx, actor.personId, now) : null
    const old = await lockAppointment(tx, actor, input.appointmentId)
    if (!old || !limits || !isOwn(actor, old)) return refuse('not-found')
    if (old.state !== 'BOOKED' || old.startsAt <= now) return refuse('too-late')
    if (old.startsAt.getTime() === input.startsAt.getTime()) return refuse('same-slot')
    if (limits.tooManyMade) return refuse('too-many-today')
    const service = await holdService(tx, old.serviceId)
    if (!service) throw new Error(`appointment ${old.id} is of no service`)

    const { agencyId, personId, dossierId } = old
    await tx.appointment.update({ where: { id: old.id }, data: { state: 'MOVED', closedAt: now } })
    const claimed = await claimSlot(tx, actor, { service, personId, startsAt: input.startsAt, dossierId, movedFromId: old.id }, now)
    if (!claimed.ok) return claimed

    const { id } = claimed.value
    await recordAudit(tx, { actor, at: now, action: 'appointment.move', subject: { kind: 'appointment', id }, agencyId, ownerId: personId, detail: { from: old.id } })
    await tellPerson(tx, id, 'moved')
    return ok({ id })
  })
}
