import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { at, now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aService, type Citizen, type Official, system } from '@/tests/support/factories'
import { bookAppointment } from './book-appointment'
import { cancelAppointment } from './cancel-appointment'
import { checkInAppointment } from './check-in-appointment'
import { lapseAppointments } from './lapse-appointments'
import { missAppointment } from './miss-appointment'
import { moveAppointment } from './move-appointment'
import { listSlots } from './queries/slots'
import { listDayAppointments } from './queries/waiting-room'
import { remindAppointments } from './remind-appointments'
import { saveService } from './save-service'
import { saveServiceInput } from './schema'

let agencyId: string
let serviceId: string
let officer: Official
let citizen: Citizen
const slot = at('2026-11-25', '09:00')

beforeEach(async () => {
  await db.queueTicket.deleteMany()
  await db.appointment.deleteMany()
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  agencyId = (await anAgency()).id
  serviceId = await aService(agencyId)
  officer = await anOfficial(agencyId, 'COUNTER_OFFICER')
  citizen = await aCitizen()
})

const book = (who: Citizen, startsAt = slot, service = serviceId) => bookAppointment(who, { serviceId: service, startsAt }, now)
async function booked(who = citizen, startsAt = slot): Promise<string> {
  const result = await book(who, startsAt)
  if (!result.ok) throw new Error(result.code)
  return result.value.id
}
const open = (startsAt = slot) => db.appointment.count({ where: { serviceId, startsAt, state: 'BOOKED' } })
const jobs = async () => {
  const rows = await db.$queryRaw<{ news: string }[]>`SELECT payload->>'news' AS news FROM graphile_worker._private_jobs WHERE key LIKE 'appointment-%' ORDER BY id`
  return rows.map(({ news }) => news)
}

describe('a slot', () => {
  test('with one place is given to one of fifty who ask at once', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => aCitizen()))
    const results = await Promise.all(people.map((one) => book(one)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.code === 'slot-taken')).toHaveLength(49)
    expect(await open()).toBe(1)
  }, 60_000)

  test('with three places is given to three, each another place', async () => {
    serviceId = await aService(agencyId, { letter: 'B', places: 3 })
    const people = await Promise.all(Array.from({ length: 12 }, () => aCitizen()))
    const results = await Promise.all(people.map((one) => book(one)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(3)
    expect((await db.appointment.findMany({ where: { serviceId } })).map(({ place }) => place).sort()).toEqual([1, 2, 3])
  }, 60_000)

  test('is kept from being given twice by the database itself', async () => {
    await booked()
    const { startsAt, endsAt, place } = await db.appointment.findFirstOrThrow({ where: { serviceId } })
    const again = { id: newId(), agencyId, serviceId, personId: (await aCitizen()).personId, state: 'BOOKED' as const, startsAt, endsAt, place, createdAt: now }
    await expect(db.appointment.create({ data: again })).rejects.toThrow(/unique/i)
  })

  test('that is held under another slot length still counts', async () => {
    await booked()
    await db.counterService.update({ where: { id: serviceId }, data: { slotMinutes: 15 } })
    expect(await book(await aCitizen(), at('2026-11-25', '09:15'))).toEqual({ ok: false, code: 'slot-taken' })
    expect((await book(await aCitizen(), at('2026-11-25', '09:30'))).ok).toBe(true)
  })

  test('must be one that is offered', async () => {
    for (const when of [at('2026-11-25', '09:10'), at('2026-11-24', '09:00'), at('2026-11-23', '08:00'), at('2027-11-22', '09:00'), at('2026-11-28', '09:00')])
      expect(await book(citizen, when)).toEqual({ ok: false, code: 'slot-not-offered' })
  })

  test('is shown as full once it is given', async () => {
    const freeAt = async () => (await listSlots(citizen, serviceId, now))?.find(({ day }) => day === '2026-11-25')?.slots.find(({ startsAt }) => startsAt.getTime() === slot.getTime())?.free
    expect(await freeAt()).toBe(1)
    await booked()
    expect(await freeAt()).toBe(0)
  })
})

describe('a person', () => {
  test('has one open appointment per service, however often the button is pressed', async () => {
    const times = ['08:00', '08:30', '09:00', '09:30', '10:00']
    const results = await Promise.all(times.map((time) => book(citizen, at('2026-11-25', time))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.code === 'already-booked')).toHaveLength(4)
  })

  test('has three open ones over all services', async () => {
    const services = await Promise.all(['C', 'D', 'E', 'F'].map((letter) => aService(agencyId, { letter })))
    const codes: string[] = []
    for (const service of services) {
      const result = await book(citizen, slot, service)
      codes.push(result.ok ? 'ok' : result.code)
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'too-many-open'])
  })

  test('cannot book and cancel all day', async () => {
    for (let round = 0; round < 6; round += 1) await cancelAppointment(citizen, { appointmentId: await booked() }, now)
    expect(await book(citizen)).toEqual({ ok: false, code: 'too-many-today' })
  })

  test('who missed three comes without', async () => {
    for (const day of ['2026-11-02', '2026-11-04', '2026-11-06']) {
      const startsAt = at(day, '09:00')
      await db.appointment.create({ data: { id: newId(), agencyId, serviceId, personId: citizen.personId, state: 'MISSED', startsAt, endsAt: at(day, '09:30'), place: 1, createdAt: at('2026-10-30', '09:00'), closedAt: startsAt } })
    }
    expect(await book(citizen)).toEqual({ ok: false, code: 'missed-too-often' })
  })
})

describe('moving', () => {
  test('gives the new slot and frees the old one', async () => {
    const appointmentId = await booked()
    const later = at('2026-11-25', '10:00')
    const moved = await moveAppointment(citizen, { appointmentId, startsAt: later }, now)
    expect(moved.ok).toBe(true)
    expect([await open(), await open(later)]).toEqual([0, 1])
    expect((await book(await aCitizen())).ok).toBe(true)
    expect(await jobs()).toEqual(['booked', 'moved', 'booked'])
  })

  test('to a slot that is taken leaves everything as it was', async () => {
    const later = at('2026-11-25', '10:00')
    await booked(await aCitizen(), later)
    const appointmentId = await booked()
    expect(await moveAppointment(citizen, { appointmentId, startsAt: later }, now)).toEqual({ ok: false, code: 'slot-taken' })
    expect(await open()).toBe(1)
  })
})

describe('cancelling', () => {
  test('frees the slot; the owner or an official may, nobody else', async () => {
    const appointmentId = await booked()
    expect(await cancelAppointment(await aCitizen(), { appointmentId }, now)).toEqual({ ok: false, code: 'not-found' })
    expect((await cancelAppointment(citizen, { appointmentId }, now)).ok).toBe(true)
    const second = await booked(await aCitizen())
    expect((await cancelAppointment(officer, { appointmentId: second }, now)).ok).toBe(true)
    expect(await jobs()).toEqual(['booked', 'cancelled', 'booked', 'called-off'])
  })

  test('comes too late once it has begun', async () => {
    expect(await cancelAppointment(citizen, { appointmentId: await booked() }, slot)).toEqual({ ok: false, code: 'too-late' })
  })
})

test('coming and not coming are noted once, on the day, not too early', async () => {
  const [first, second] = [await booked(), await booked(await aCitizen(), at('2026-11-25', '10:00'))]
  expect(await checkInAppointment(officer, { appointmentId: first, hasPrecedence: false }, now)).toEqual({ ok: false, code: 'not-today' })
  expect(await missAppointment(officer, { appointmentId: second }, at('2026-11-25', '10:14'))).toEqual({ ok: false, code: 'too-early' })
  expect((await checkInAppointment(officer, { appointmentId: first, hasPrecedence: false }, at('2026-11-25', '08:50'))).ok).toBe(true)
  expect((await missAppointment(officer, { appointmentId: second }, at('2026-11-25', '10:15'))).ok).toBe(true)
  expect(await missAppointment(officer, { appointmentId: first }, at('2026-11-25', '10:15'))).toEqual({ ok: false, code: 'already-noted' })
  expect((await listDayAppointments(officer, agencyId, '2026-11-25', now)).map(({ state, ticketName }) => [state, ticketName])).toEqual([['ARRIVED', 'A001'], ['MISSED', null]])
})

test('the reminder goes out the day before, once', async () => {
  await booked()
  await booked(await aCitizen(), at('2026-11-26', '09:00'))
  const eve = at('2026-11-24', '09:00')
  expect(await remindAppointments(system, {}, eve)).toEqual({ ok: true, value: { reminded: 1 } })
  expect(await remindAppointments(system, {}, eve)).toEqual({ ok: true, value: { reminded: 0 } })
  expect(await jobs()).toEqual(['booked', 'booked', 'reminder'])
})

test('what is over and was never noted blocks nobody', async () => {
  await booked()
  const after = at('2026-11-26', '11:00')
  expect((await bookAppointment(citizen, { serviceId, startsAt: at('2026-11-27', '09:00') }, after)).ok).toBe(true)
  const other = await aCitizen()
  await bookAppointment(other, { serviceId, startsAt: at('2026-11-27', '09:30') }, after)
  expect(await lapseAppointments(system, {}, at('2026-11-28', '11:00'))).toEqual({ ok: true, value: { lapsed: 2 } })
})

describe('the book of a service', () => {
  const input = (over: Record<string, unknown> = {}) =>
    saveServiceInput.parse({
      agencyId, letter: 'g', nameVi: 'Kết hôn', nameEn: 'Marriage', procedureCodes: '', isOpen: 'yes', takesBookings: 'yes',
      weekdays: ['2', '4'], opensMinute: '8h', closesMinute: '16:30', slotMinutes: '30', places: '1', daysAhead: '30', noticeHours: '24', ...over,
    })

  test('is kept by the administrator of the agency; its letter stays', async () => {
    const administrator = await anOfficial(agencyId, 'ADMINISTRATOR')
    const saved = await saveService(administrator, input(), now)
    if (!saved.ok) throw new Error(saved.code)
    expect(await saveService(administrator, input(), now)).toEqual({ ok: false, code: 'letter-taken' })
    expect((await saveService(administrator, input({ serviceId: saved.value.id, letter: 'Z', places: '4' }), now)).ok).toBe(true)
    expect(await db.counterService.findUnique({ where: { id: saved.value.id } })).toMatchObject({ letter: 'G', places: 4, opensMinute: 480, weekdays: [2, 4] })
    expect(await saveService(administrator, input({ letter: 'H', procedureCodes: '9.999999' }), now)).toEqual({ ok: false, code: 'unknown-procedure' })
    expect(await saveService(officer, input({ letter: 'H' }), now)).toEqual({ ok: false, code: 'not-found' })
  })
})
