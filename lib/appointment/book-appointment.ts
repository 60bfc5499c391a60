import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { claimSlot, holdService } from './keeping/claim-slot'
import { limitPerson } from './keeping/limit-person'
import { tellPerson } from './keeping/tell-person'
import type { BookAppointmentInput } from './schema'

/** The citizen's own dossier of that code in the agency; undefined where there is none. */
async function ownDossier(tx: Tx, personId: string, agencyId: string, code: string | undefined): Promise<string | null | undefined> {
  if (code === undefined || code === '') return null
  return (await tx.dossier.findFirst({ where: { code, ownerId: personId, agencyId }, select: { id: true } }))?.id
}

/** Gives a citizen one place of a slot; one open appointment per person and service, few per person. */
export function bookAppointment(actor: Actor, input: BookAppointmentInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const limits = await limitPerson(tx, personId, now)
    const service = await holdService(tx, input.serviceId)
    if (!service?.isOpen || !service.takesBookings) return refuse('not-found')
    const dossierId = await ownDossier(tx, personId, service.agencyId, input.dossierCode)
    if (dossierId === undefined) return refuse('not-found')

    if ((await tx.appointment.count({ where: { serviceId: service.id, personId, state: 'BOOKED' } })) > 0) return refuse('already-booked')
    if (limits.tooManyMissed) return refuse('missed-too-often')
    if (limits.tooManyOpen) return refuse('too-many-open')
    if (limits.tooManyMade) return refuse('too-many-today')
    const claimed = await claimSlot(tx, actor, { service, personId, startsAt: input.startsAt, dossierId, movedFromId: null }, now)
    if (!claimed.ok) return claimed

    const { id } = claimed.value
    await recordAudit(tx, { actor, at: now, action: 'appointment.book', subject: { kind: 'appointment', id }, agencyId: service.agencyId, ownerId: personId })
    await tellPerson(tx, id, 'booked')
    return ok({ id })
  })
}
