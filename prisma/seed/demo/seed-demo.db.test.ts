import { beforeAll, expect, test, vi } from 'vitest'
import { loadCalendar } from '@/lib/calendar/queries'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { zaloContent } from '@/lib/notification/schema'
import { templateInForce } from '@/lib/notification/templates/in-force'
import { people } from '@/tests/simulators/vneid/people'
import { seedCalendar } from '../calendar'
import { seedServices } from '../counter-services'
import { seedOfficials, seedWard } from '../people'
import { seedProcedures } from '../procedures/seed-procedures'
import { citizens } from './citizens'
import { seedReception } from './reception'
import { pastOf } from './moments'
import { seedDemo } from './seed-demo'
import { seedZaloTemplates } from './zalo-templates'

// Accounts with a published password exist in the demonstration alone.
vi.hoisted(() => {
  process.env['DEMO'] = '1'
})

const now = new Date('2026-11-23T03:00:00Z')
let agencyId: string

beforeAll(async () => {
  agencyId = await seedWard(now)
  await seedCalendar(db, agencyId)
  await seedProcedures()
  await seedOfficials(agencyId, now)
  await seedDemo(agencyId, now)
  await seedServices(agencyId, now)
  await seedReception(agencyId, now)
  await seedReception(agencyId, now)
})

test('shows dossiers in every status that commands lead to, of every procedure', async () => {
  const rows = await db.dossier.findMany({ select: { status: true, procedureCode: true, code: true } })
  expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual([
    'ACCEPTED', 'COMPLETED', 'DRAFT', 'IN_PROGRESS', 'PAYMENT_REQUESTED', 'REFUSED', 'REGISTERED', 'RETURNED', 'STOPPED', 'SUPPLEMENT_REQUESTED', 'WITHDRAWAL_REQUESTED',
  ])
  expect(new Set(rows.map(({ procedureCode }) => procedureCode)).size).toBe(4)
  expect(rows.filter(({ code }) => code !== null).length).toBeGreaterThanOrEqual(12)
})

test('happened in the past, in order, and left its trace', async () => {
  const events = await db.dossierEvent.findMany({ orderBy: [{ dossierId: 'asc' }, { sequence: 'asc' }], select: { dossierId: true, at: true } })
  expect(events.length).toBeGreaterThan(40)
  expect(events.every(({ at }) => at < now)).toBe(true)
  const unordered = events.filter((event, index) => {
    const before = events[index - 1]
    return before?.dossierId === event.dossierId && before.at > event.at
  })
  expect(unordered).toEqual([])
  expect(await db.registerEntry.count()).toBeGreaterThanOrEqual(4)
  expect(await db.storedFile.count()).toBeGreaterThan(10)
})

test('is made once', async () => {
  const before = await db.dossierEvent.count()
  await seedDemo(agencyId, new Date(now.getTime() + 86_400_000))
  expect(await db.dossierEvent.count()).toBe(before)
})

test('is about the people of the simulator, as it tells of them', () => {
  for (const { sub, ...claims } of Object.values(citizens)) {
    const known = people.find((person) => person.claims.SoDinhDanh === sub)?.claims
    expect(known).toMatchObject(claims)
  }
})

test('counts back over Sundays and holidays', async () => {
  const past = pastOf(await loadCalendar(mintActor({ kind: 'visitor' }), agencyId), new Date('2026-09-03T03:00:00Z'))
  expect(past(0, '08:00')).toEqual(new Date('2026-09-03T01:00:00Z'))
  expect(past(1, '08:00')).toEqual(new Date('2026-08-28T01:00:00Z'))
})

test('has appointments to come and people in the waiting room, however often it is seeded', async () => {
  expect(await db.appointment.count({ where: { agencyId, state: 'BOOKED' } })).toBe(2)
  expect(await db.queueTicket.count({ where: { agencyId, state: 'WAITING' } })).toBe(5)
  expect(await db.queueTicket.count({ where: { agencyId, state: 'CALLED' } })).toBe(1)
})

test('has a Zalo template for every message to citizens, and leaves alone what an administrator changed', async () => {
  await seedZaloTemplates(agencyId, now)
  const about = { agencyId, topic: 'dossier.accepted', channel: 'ZALO', locale: 'vi' } as const
  expect(zaloContent.parse(await templateInForce(db, about))).toMatchObject({ params: { ma: '{ma}', lien_ket: '{lien_ket}' } })
  const content = { templateId: '999999', params: { ma: '{ma}' }, text: '' }
  await db.noticeTemplate.create({ data: { id: newId(), ...about, revision: 2, content, createdAt: now } })
  const before = await db.noticeTemplate.count()
  await seedZaloTemplates(agencyId, now)
  expect(await db.noticeTemplate.count()).toBe(before)
  expect(await templateInForce(db, about)).toEqual(content)
})
