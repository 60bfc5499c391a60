import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { at } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aService, type Official, visitor } from '@/tests/support/factories'
import { bookAppointment } from './book-appointment'
import { callTicket } from './call-ticket'
import { checkInAppointment } from './check-in-appointment'
import { issueTicket } from './issue-ticket'
import type { TicketMove } from './model/waiting'
import { moveTicket } from './move-ticket'
import { findScreen, findTicket, findWaitingRoom } from './queries/waiting-room'

let agency: { id: string; code: string }
let serviceId: string
let officer: Official
const time = (text: string) => at('2026-11-23', text)

beforeEach(async () => {
  agency = await anAgency()
  serviceId = await aService(agency.id)
  officer = await anOfficial(agency.id, 'COUNTER_OFFICER')
})

async function issued(when: string, over: { service?: string; hasPrecedence?: boolean } = {}): Promise<string> {
  const result = await issueTicket(officer, { serviceId: over.service ?? serviceId, hasPrecedence: over.hasPrecedence ?? false }, time(when))
  if (!result.ok) throw new Error(result.code)
  return result.value.ticketId
}
const call = (who: Official, when: string, counter = 1, letters: string[] = []) => callTicket(who, { agencyId: agency.id, counter, letters }, time(when))
const name = async (id: string) => (await findTicket(officer, id, time('12:00')))?.name
async function called(when: string, letters: string[] = []) {
  const result = await call(officer, when, 1, letters)
  if (!result.ok) return result.code
  await moveTicket(officer, { ticketId: result.value.ticketId, move: 'finish' }, time(when))
  return name(result.value.ticketId)
}

describe('numbers', () => {
  test('have no gap and no twin, also when forty are given at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => issueTicket(officer, { serviceId, hasPrecedence: false }, time('08:00'))))
    const rows = await db.queueTicket.findMany({ where: { agencyId: agency.id }, orderBy: { number: 'asc' } })
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  }, 60_000)

  test('begin anew for each letter and each day', async () => {
    const other = await aService(agency.id, { letter: 'B' })
    const ids = [await issued('08:00'), await issued('08:01', { service: other }), await issued('08:02')]
    expect(await Promise.all(ids.map(name))).toEqual(['A001', 'B001', 'A002'])
    const next = await issueTicket(officer, { serviceId, hasPrecedence: false }, at('2026-11-25', '08:00'))
    expect(next.ok && (await name(next.value.ticketId))).toBe('A001')
  })

  test('are given by those who receive people there, while the service is open', async () => {
    const elsewhere = await anOfficial((await anAgency()).id, 'COUNTER_OFFICER')
    const administrator = await anOfficial(agency.id, 'ADMINISTRATOR')
    for (const who of [elsewhere, administrator, visitor])
      expect(await issueTicket(who, { serviceId, hasPrecedence: false }, time('08:00'))).toEqual({ ok: false, code: 'not-found' })
    await db.counterService.update({ where: { id: serviceId }, data: { isOpen: false } })
    expect(await issueTicket(officer, { serviceId, hasPrecedence: false }, time('08:00'))).toEqual({ ok: false, code: 'service-closed' })
  })
})

describe('calling', () => {
  test('by ten officials at once gives each another number', async () => {
    const officers = await Promise.all(Array.from({ length: 10 }, () => anOfficial(agency.id, 'COUNTER_OFFICER')))
    for (let count = 0; count < 10; count += 1) await issued('08:00')
    const results = await Promise.all(officers.map((who, index) => call(who, '08:30', index + 1)))
    const ids = results.map((one) => (one.ok ? one.value.ticketId : one.code))
    expect(new Set(ids).size).toBe(10)
    expect(await call(officer, '08:31')).toEqual({ ok: false, code: 'nobody-waits' })
  }, 60_000)

  test('twice by one official at once calls one', async () => {
    await issued('08:00')
    await issued('08:01')
    const results = await Promise.all([call(officer, '08:30'), call(officer, '08:30')])
    expect(results.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['in-hand', 'ok'])
    expect(await db.queueTicket.count({ where: { agencyId: agency.id, state: 'CALLED' } })).toBe(1)
  })

  test('follows the rule: precedence that is due, then the order of coming', async () => {
    const citizen = await aCitizen()
    const booking = await bookAppointment(citizen, { serviceId, startsAt: time('10:00') }, at('2026-11-20', '09:00'))
    if (!booking.ok) throw new Error(booking.code)
    await issued('08:00')
    await issued('08:05')
    await checkInAppointment(officer, { appointmentId: booking.value.id, hasPrecedence: false }, time('09:40'))
    await issued('09:45', { hasPrecedence: true })
    await issued('09:50')
    expect(await called('09:50')).toBe('A004')
    expect(await called('09:55')).toBe('A001')
    expect((await findWaitingRoom(officer, agency.id, time('10:00')))?.waiting.map((one) => one.name)).toEqual(['A003', 'A002', 'A005'])
    expect(await called('10:00')).toBe('A003')
    expect(await called('10:05')).toBe('A002')
    expect(await called('10:10')).toBe('A005')
  })

  test('takes only the letters of the counter', async () => {
    const other = await aService(agency.id, { letter: 'B' })
    await issued('08:00')
    await issued('08:01', { service: other })
    expect(await called('08:30', ['B'])).toBe('B001')
    expect(await called('08:31', ['B'])).toBe('nobody-waits')
  })
})

describe('a number that was called', () => {
  const move = (ticketId: string, one: TicketMove, when: string, who = officer) => moveTicket(who, { ticketId, move: one }, time(when))

  test('is called again, served and done, by the one who called it', async () => {
    const id = await issued('08:00')
    await call(officer, '08:10')
    const colleague = await anOfficial(agency.id, 'COUNTER_OFFICER')
    expect(await move(id, 'serve', '08:11', colleague)).toEqual({ ok: false, code: 'of-a-colleague' })
    expect((await move(id, 'repeat', '08:11')).ok).toBe(true)
    expect((await move(id, 'serve', '08:12')).ok).toBe(true)
    expect(await move(id, 'skip', '08:13')).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await move(id, 'finish', '08:20')).ok).toBe(true)
    expect(await db.queueTicket.findUnique({ where: { id } })).toMatchObject({ state: 'DONE', calls: 2, counter: 1 })
  })

  test('and nobody came, may come back to the end of the row', async () => {
    const id = await issued('08:00', { hasPrecedence: true })
    await issued('08:05')
    await call(officer, '08:10')
    await move(id, 'skip', '08:12')
    expect((await move(id, 'return', '08:20')).ok).toBe(true)
    expect([await called('08:21'), await called('08:22')]).toEqual(['A002', 'A001'])
  })
})

test('the screen names numbers and counters, how many wait and how long it took', async () => {
  await issued('08:00')
  await issued('08:00')
  await issued('08:05')
  await call(officer, '08:10', 4)
  expect(await findScreen(visitor, agency.code, time('08:15'))).toMatchObject({
    called: [{ name: 'A001', counter: 4, isServed: false }],
    next: ['A002', 'A003'],
    waiting: 2,
    averageWait: 10,
  })
  expect(await findScreen(visitor, 'H00.00', time('08:15'))).toBeNull()
})
