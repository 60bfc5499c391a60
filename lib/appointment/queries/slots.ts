import 'server-only'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import type { Day } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { freePlaces, offeredDays, offeredOn, type Slot } from '../model/slots'

export type FreeSlot = Slot & { readonly free: number }
export type OfferedDay = { readonly day: Day; readonly slots: readonly FreeSlot[] }

/** The days and slots one may still book at `now`, full ones with `free: 0`; null where the service takes no bookings. Names nobody. */
export async function listSlots(actor: Actor, serviceId: string, now: Date): Promise<OfferedDay[] | null> {
  const service = await db.counterService.findUnique({ where: { id: serviceId } })
  if (!service?.isOpen || !service.takesBookings) return null
  const cal = await loadCalendar(actor, service.agencyId)
  const taken = await db.appointment.findMany({
    where: { serviceId, state: { in: ['BOOKED', 'ARRIVED'] }, endsAt: { gt: now } },
    select: { startsAt: true, endsAt: true },
  })
  return offeredDays(service, cal, now).map((day) => ({
    day,
    slots: offeredOn(service, cal, day, now).map((slot) => ({ ...slot, free: freePlaces(service, slot, taken) })),
  }))
}
