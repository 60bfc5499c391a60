import 'server-only'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import type { CounterService } from '@/prisma/generated/client'
import { freePlaces, offeredOn } from '../model/slots'

/** The service, held so that its rule does not change until the transaction ends; null where there is none. */
export async function holdService(tx: Tx, id: string): Promise<CounterService | null> {
  await tx.$queryRaw`SELECT 1 FROM counter_services WHERE id = ${id}::uuid FOR SHARE`
  return tx.counterService.findUnique({ where: { id } })
}

export type Claim = {
  readonly service: CounterService
  readonly personId: string
  readonly startsAt: Date
  readonly dossierId: string | null
  readonly movedFromId: string | null
}

/**
 * Takes one place of the slot. Of those who ask at the same moment the unique index over place and slot lets as many
 * through as there are places; it waits for whoever is writing the same place and then says no.
 */
export async function claimSlot(tx: Tx, actor: Actor, claim: Claim, now: Date) {
  const { service, personId, startsAt, dossierId, movedFromId } = claim
  const cal = await loadCalendar(actor, service.agencyId, tx)
  const slot = offeredOn(service, cal, dayOf(startsAt), now).find((one) => one.startsAt.getTime() === startsAt.getTime())
  if (!slot) return refuse('slot-not-offered')

  const taken = await tx.appointment.findMany({
    where: { serviceId: service.id, state: { in: ['BOOKED', 'ARRIVED'] }, startsAt: { lt: slot.endsAt }, endsAt: { gt: slot.startsAt } },
    select: { startsAt: true, endsAt: true },
  })
  if (freePlaces(service, slot, taken) === 0) return refuse('slot-taken')
  for (let place = 1; place <= service.places; place += 1) {
    const id = newId()
    const row = { ...slot, id, agencyId: service.agencyId, serviceId: service.id, personId, dossierId, movedFromId, state: 'BOOKED' as const, place, createdAt: now }
    const { count } = await tx.appointment.createMany({ data: row, skipDuplicates: true })
    if (count === 1) return ok({ id, startsAt: slot.startsAt })
  }
  return refuse('slot-taken')
}
