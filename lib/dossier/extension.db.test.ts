import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { announceEventJob } from '@/lib/jobs/announce-event'
import { issuePaperJob } from '@/lib/jobs/issue-paper'
import { accepted, aBase, approved, aWorld, type Base, extensionAsked, proposed, seen, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { eventOf } from '@/tests/support/events'
import { decideExtension } from './decide-extension'
import { proposeExtension } from './propose-extension'
import { findCase } from './queries/case'
import { findClock } from './queries/clock'
import { findMyDossier } from './queries/mine'
import { recordDelay } from './record-delay'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
})

const due = at('2026-11-23', '17:30')
const later = at('2027-03-01', '17:30')
const row = () => db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
const propose = (over: object = {}, when = now) => proposeExtension(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), ...extensionAsked, ...over }, when)
const decide = async (decision: 'approve' | 'decline', when = now) =>
  decideExtension(world.own.APPROVER, { code: world.code, version: (await row()).version, decision, reason: decision === 'decline' ? 'Còn kịp' : '' }, when)
const run = (job: typeof announceEventJob, payload: object) => job.perform(payload, { now, last: false })

describe('asking for a later date', () => {
  it('moves nothing, is told to the approver alone, and is not asked twice', async () => {
    await proposed(world)
    expect(await row()).toMatchObject({ dueAt: due, urgentAt: due })
    const { id } = await eventOf(world.dossierId, 'proposeExtension')
    for (let i = 0; i < 2; i += 1) await run(announceEventJob, { eventId: id })
    expect(await db.delivery.count({ where: { dossierId: world.dossierId, topic: 'official.extension-proposed' } })).toBe(1)
    expect(await db.message.findUnique({ where: { id } })).toBeNull()
    expect((await findMyDossier(world.owner, world.code))?.timeline.map(({ event }) => event)).not.toContain('proposeExtension')
    expect(await propose()).toMatchObject({ ok: false, code: 'already-proposed' })
  })

  it.each([
    ['the same day', { until: '2026-11-23' }, 'not-later'],
    ['a holiday', { until: '2026-11-24' }, 'day-off'],
    ['a Saturday', { until: '2026-11-28' }, 'day-off'],
  ])('for %s is refused', async (_, over, code) => {
    await accepted(world)
    expect(await propose(over)).toMatchObject({ ok: false, code })
  })

  it('for a day that has passed is refused, late as the dossier may be', async () => {
    await accepted(world)
    expect(await propose({ until: '2026-11-25' }, at('2026-11-26', '09:00'))).toMatchObject({ ok: false, code: 'not-later' })
    expect(await propose({ until: '2026-11-27' }, at('2026-11-26', '09:00'))).toMatchObject({ ok: true })
  })

  it('asked by two at once is asked once', async () => {
    await accepted(world)
    const both = await Promise.all([propose(), propose()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.dueExtension.count({ where: { dossierId: world.dossierId } })).toBe(1)
  })
})

describe('the approver’s yes', () => {
  it('moves the date, keeps the one before in sight, issues Mẫu 04 and tells the citizen', async () => {
    await proposed(world)
    expect(await decide('approve')).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ dueAt: later, urgentAt: later, status: 'ACCEPTED' })
    expect(await findMyDossier(world.owner, world.code)).toMatchObject({ dueAt: later, promisedBefore: due })
    expect((await findCase(world.own.CIVIL_STATUS_OFFICER, world.code, now))?.deadline).toMatchObject({ promisedBefore: due, extension: { state: 'APPROVED' } })
    const clock = await findClock(world.owner, world.code)
    expect(clock?.processing).toMatchObject({ first: due, due: later })
    expect(clock?.processing?.steps.at(-1)).toMatchObject({ code: 'EXTENDED', before: due, due: later, late: false })

    const { id: eventId } = await eventOf(world.dossierId, 'approveExtension')
    for (let i = 0; i < 2; i += 1) await run(issuePaperJob, { dossierId: world.dossierId, kind: 'extension', eventId })
    expect((await findMyDossier(world.owner, world.code))?.papers.map(({ kind }) => kind)).toEqual(['extension'])
    await run(announceEventJob, { eventId })
    expect((await db.message.findUniqueOrThrow({ where: { id: eventId } })).topic).toBe('dossier.due-date-changed')
    expect(await db.delivery.count({ where: { dossierId: world.dossierId, topic: 'official.extension-approved' } })).toBe(1)
    expect((await findMyDossier(world.owner, world.code))?.timeline.at(-1)).toMatchObject({ event: 'approveExtension', reasonCode: 'verification', note: 'Chờ xác minh' })
  })

  it('is given once: the law lets a date be put off one time', async () => {
    await proposed(world)
    await decide('approve')
    world.version = (await row()).version
    expect(await propose({ until: '2027-03-08' })).toMatchObject({ ok: false, code: 'already-extended' })
    expect((await findCase(world.own.CIVIL_STATUS_OFFICER, world.code, now))?.possible).not.toContain('proposeExtension')
  })

  it('after the date has passed says so: the dossier was late', async () => {
    await proposed(world)
    await decide('approve', at('2026-11-25', '09:00'))
    expect((await findClock(world.owner, world.code))?.processing?.steps.at(-1)).toMatchObject({ code: 'EXTENDED', late: true })
  })

  it('comes too late for a day that is over', async () => {
    await proposed(world)
    expect(await decide('approve', at('2027-03-02', '09:00'))).toMatchObject({ ok: false, code: 'not-later' })
    expect(await row()).toMatchObject({ dueAt: due })
  })
})

it('the approver’s no moves nothing, tells who asked, and lets them ask again', async () => {
  await proposed(world)
  expect(await decide('decline')).toMatchObject({ ok: true })
  expect(await row()).toMatchObject({ dueAt: due })
  const { id } = await eventOf(world.dossierId, 'declineExtension')
  await run(announceEventJob, { eventId: id })
  expect(await db.delivery.count({ where: { dossierId: world.dossierId, topic: 'official.extension-declined' } })).toBe(1)
  expect(await db.message.findUnique({ where: { id } })).toBeNull()
  world.version = (await row()).version
  expect(await propose()).toMatchObject({ ok: true })
})

describe('why it is late', () => {
  it('is recorded once it is, before or after the result, and shown to colleagues', async () => {
    await accepted(world)
    const say = (when: Date) => recordDelay(world.own.SUPERVISOR, { code: world.code, reasonCode: 'workload', note: 'Cao điểm' }, when)
    expect(await say(now)).toMatchObject({ ok: false, code: 'not-possible' })
    const after = at('2026-11-25', '09:00')
    expect((await findCase(world.own.SUPERVISOR, world.code, after))?.deadline).toMatchObject({ late: true, mayRecordDelay: true, delayReason: null })
    expect(await say(after)).toMatchObject({ ok: true })
    expect((await findCase(world.own.SUPERVISOR, world.code, after))?.deadline.delayReason).toBe('workload')
    expect(await db.auditEntry.count({ where: { subjectId: world.dossierId, action: 'dossier.delay-reason' } })).toBe(1)
  })

  it('is not asked of a result that came in time', async () => {
    await approved(world)
    expect((await findCase(world.own.SUPERVISOR, world.code, at('2026-12-30', '09:00')))?.deadline).toMatchObject({ late: false, mayRecordDelay: false })
  })
})
