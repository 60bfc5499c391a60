import { bookAppointment } from '@/lib/appointment/book-appointment'
import { callTicket } from '@/lib/appointment/call-ticket'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { checkInAppointment } from '@/lib/appointment/check-in-appointment'
import { issueTicket } from '@/lib/appointment/issue-ticket'
import { lapseAppointments } from '@/lib/appointment/lapse-appointments'
import { missAppointment } from '@/lib/appointment/miss-appointment'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { moveTicket } from '@/lib/appointment/move-ticket'
import { findAppointmentNews, findMyAppointment, listMyAppointments } from '@/lib/appointment/queries/mine'
import { findKeptService, listKeptServices, listServices } from '@/lib/appointment/queries/counter-services'
import { listSlots } from '@/lib/appointment/queries/slots'
import { findScreen, findTicket, findWaitingRoom, listDayAppointments } from '@/lib/appointment/queries/waiting-room'
import { remindAppointments } from '@/lib/appointment/remind-appointments'
import { saveService } from '@/lib/appointment/save-service'
import { saveServiceInput } from '@/lib/appointment/schema'
import { db } from '@/lib/core/db'
import { at, now } from '../support/clock'
import { aService } from '../support/factories'
import type { Rows } from './rows'
import { anyone, handlers, own, type World } from './world'

const startsAt = at('2026-11-25', '09:00')
const keepers = ['system', ...own('ADMINISTRATOR')] as const

/** The ward's only service is a fresh one. */
const aCounter = async (world: World) => {
  const agencyId = world.ward.id
  await db.queueTicket.deleteMany({ where: { agencyId } })
  await db.appointment.deleteMany({ where: { agencyId } })
  await db.counterService.deleteMany({ where: { agencyId } })
  world.note['service'] = await aService(agencyId)
}
const booked = async (world: World) => {
  await aCounter(world)
  const result = await bookAppointment(world.owner, { serviceId: world.note['service'] ?? '', startsAt }, now)
  if (!result.ok) throw new Error(result.code)
  world.note['appointment'] = result.value.id
}
const waiting = async (world: World) => {
  await aCounter(world)
  const result = await issueTicket(world.own.CLERK, { serviceId: world.note['service'] ?? '', hasPrecedence: false }, now)
  if (!result.ok) throw new Error(result.code)
  world.note['ticket'] = result.value.ticketId
}
const skipped = async (world: World) => {
  await waiting(world)
  await db.queueTicket.update({
    where: { id: world.note['ticket'] ?? '' },
    data: { state: 'SKIPPED', counter: 1, calledAt: now, officialId: world.own.CLERK.officialId },
  })
}
const serviceOf = ({ note }: World) => ({ serviceId: note['service'] ?? '' })
const appointmentOf = ({ note }: World) => ({ appointmentId: note['appointment'] ?? '' })

export const receptionRows: Rows = {
  saveService: {
    allowed: keepers,
    given: aCounter,
    call: (actor, { ward }) =>
      saveService(
        actor,
        saveServiceInput.parse({
          agencyId: ward.id, letter: 'Q', nameVi: 'x', nameEn: 'x', weekdays: '1', opensMinute: '8:00', closesMinute: '9:00', slotMinutes: '15', places: '1',
          daysAhead: '5', noticeHours: '1',
        }),
        now,
      ),
  },
  listServices: { allowed: anyone, given: aCounter, call: (actor, { ward }) => listServices(actor, { agencyId: ward.id }) },
  listKeptServices: { allowed: keepers, given: aCounter, call: (actor, { ward }) => listKeptServices(actor, ward.id) },
  findKeptService: { allowed: keepers, given: aCounter, call: (actor, { note }) => findKeptService(actor, note['service'] ?? '') },
  listSlots: { allowed: anyone, given: aCounter, call: (actor, { note }) => listSlots(actor, note['service'] ?? '', now) },
  bookAppointment: { allowed: ['owner', 'stranger'], given: aCounter, call: (actor, world) => bookAppointment(actor, { ...serviceOf(world), startsAt }, now) },
  moveAppointment: {
    allowed: ['owner'],
    given: booked,
    call: (actor, world) => moveAppointment(actor, { ...appointmentOf(world), startsAt: at('2026-11-25', '10:00') }, now),
  },
  cancelAppointment: { allowed: ['owner', ...handlers], given: booked, call: (actor, world) => cancelAppointment(actor, appointmentOf(world), now) },
  missAppointment: { allowed: handlers, given: booked, call: (actor, world) => missAppointment(actor, appointmentOf(world), at('2026-11-25', '10:00')) },
  checkInAppointment: {
    allowed: handlers,
    given: booked,
    call: (actor, world) => checkInAppointment(actor, { ...appointmentOf(world), hasPrecedence: false }, startsAt),
  },
  lapseAppointments: { allowed: ['system'], given: booked, call: (actor) => lapseAppointments(actor, {}, now) },
  remindAppointments: { allowed: ['system'], given: booked, call: (actor) => remindAppointments(actor, {}, now) },
  listMyAppointments: { allowed: ['owner'], given: booked, call: (actor) => listMyAppointments(actor, now) },
  findMyAppointment: { allowed: ['owner'], given: booked, call: (actor, { note }) => findMyAppointment(actor, note['appointment'] ?? '', now) },
  findAppointmentNews: { allowed: ['system'], given: booked, call: (actor, { note }) => findAppointmentNews(actor, note['appointment'] ?? '') },
  listDayAppointments: { allowed: handlers, given: booked, call: (actor, { ward }) => listDayAppointments(actor, ward.id, '2026-11-25', now) },
  issueTicket: { allowed: handlers, given: aCounter, call: (actor, world) => issueTicket(actor, { ...serviceOf(world), hasPrecedence: false }, now) },
  callTicket: { allowed: handlers, given: waiting, call: (actor, { ward }) => callTicket(actor, { agencyId: ward.id, counter: 1, letters: [] }, now) },
  moveTicket: { allowed: handlers, given: skipped, call: (actor, { note }) => moveTicket(actor, { ticketId: note['ticket'] ?? '', move: 'return' }, now) },
  findTicket: { allowed: handlers, given: waiting, call: (actor, { note }) => findTicket(actor, note['ticket'] ?? '', now) },
  findWaitingRoom: { allowed: handlers, given: waiting, call: (actor, { ward }) => findWaitingRoom(actor, ward.id, now) },
  // Numbers and counters hang on the wall for everybody.
  findScreen: { allowed: anyone, given: waiting, call: (actor, { ward }) => findScreen(actor, ward.code, now) },
}
