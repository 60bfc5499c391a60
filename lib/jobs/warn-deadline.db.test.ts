import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { listWarnings } from '@/lib/dossier/queries/deadlines'
import { unwatchedDeadlines } from '@/lib/dossier/queries/for-jobs'
import { takeDossier } from '@/lib/dossier/take-dossier'
import { accepted, aBase, approved, aWorld, type Base, paymentAsked, seen, submitted, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { anOfficial, system } from '@/tests/support/factories'
import { recordPayment } from '@/lib/dossier/record-payment'
import { setAbsence } from '@/lib/identity/set-absence'
import { sweepDeadlinesJob, warnDeadlineJob } from './warn-deadline'

// Accepted on Monday 23/11 at 09:00 and due at 17:30: of 6.5 hours half are over at 14:15 and 80 % at 16:12.

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
})

const look = (moment: Date) => warnDeadlineJob.perform({ dossierId: world.dossierId }, { now: moment, last: false })
const warned = async () => (await db.dueWarning.findMany({ where: { dossierId: world.dossierId }, orderBy: { percent: 'asc' } })).map(({ percent }) => percent)
async function mailed(): Promise<string[]> {
  const rows = await db.delivery.findMany({ where: { dossierId: world.dossierId, topic: { startsWith: 'official.deadline' } } })
  return rows.map(({ topic, addressCipher }) => `${topic.slice(18)} ${decrypt(addressCipher)}`).sort()
}
async function addressOf({ officialId }: { officialId: string }): Promise<string> {
  return decrypt((await db.official.findUniqueOrThrow({ where: { id: officialId } })).emailCipher)
}
const nextLook = async () => (await db.$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`deadline-${world.dossierId}`}`)[0]?.run_at
const own = () => addressOf(world.own.CIVIL_STATUS_OFFICER)
const supervisor = () => addressOf(world.own.SUPERVISOR)

/** By default half of the time is told in the morning's digest. */
async function wantsAllAtOnce({ officialId }: { officialId: string }): Promise<void> {
  const wanted = { digest: true, atOnce: [50, 80, 100] }
  await db.officialNotice.upsert({ where: { officialId }, create: { officialId, ...wanted }, update: wanted })
}

describe('a deadline that runs', () => {
  it('is looked at as soon as it is set, and then at each share of its time', async () => {
    await accepted(world)
    expect(await nextLook()).toBeDefined()
    await look(now)
    expect(await warned()).toEqual([])
    expect(await nextLook()).toEqual(at('2026-11-23', '14:15'))
    await look(at('2026-11-23', '14:15'))
    expect(await warned()).toEqual([50])
    expect(await nextLook()).toEqual(at('2026-11-23', '16:12'))
  })

  it('is told to whose turn it is, from 80 % on to the supervisor too, each share once, and half of it where that is wanted', async () => {
    await accepted(world)
    await look(at('2026-11-23', '14:15'))
    expect([await mailed(), await warned()]).toEqual([[], [50]])
    await db.dueWarning.deleteMany({ where: { dossierId: world.dossierId } })
    await wantsAllAtOnce(world.own.CIVIL_STATUS_OFFICER)
    for (const time of ['14:15', '14:16', '16:12', '16:13', '17:30', '18:00']) await look(at('2026-11-23', time))
    const [official, boss] = [await own(), await supervisor()]
    expect(await mailed()).toEqual([`100 ${official}`, `100 ${boss}`, `50 ${official}`, `80 ${official}`, `80 ${boss}`].sort())
    expect(await warned()).toEqual([50, 80, 100])
  })

  it('is told by the last share only, where several passed unseen', async () => {
    await accepted(world)
    await look(at('2026-11-25', '09:00'))
    expect(await warned()).toEqual([50, 80, 100])
    expect((await mailed()).every((mail) => mail.startsWith('100 '))).toBe(true)
  })

  it('is told once by processes that look at the same moment', async () => {
    await accepted(world)
    await Promise.all([1, 2, 3, 4, 5].map(() => look(at('2026-11-23', '14:20'))))
    expect(await mailed()).toHaveLength(1)
  })

  it('concerns the whole group while nobody has the dossier, and the colleagues of a taker who is away', async () => {
    await accepted(world)
    const colleague = await anOfficial(world.ward.id, 'CIVIL_STATUS_OFFICER')
    await wantsAllAtOnce(colleague)
    await db.dossier.update({ where: { id: world.dossierId }, data: { assigneeId: null } })
    await look(at('2026-11-23', '14:15'))
    expect(await mailed()).toEqual([`50 ${await own()}`, `50 ${await addressOf(colleague)}`].sort())
    const taken = await takeDossier(world.own.CIVIL_STATUS_OFFICER, seen(world), now)
    expect(taken.ok).toBe(true)
    const { officialId } = world.own.CIVIL_STATUS_OFFICER
    await setAbsence(world.own.ADMINISTRATOR, { agencyId: world.ward.id, officialId, fromDay: '2026-11-23', toDay: '2026-11-23' }, now)
    await look(at('2026-11-23', '16:12'))
    expect(await mailed()).toContain(`80 ${await addressOf(colleague)}`)
    await db.absence.deleteMany({ where: { officialId } })
  })

  it('is that of the counter’s eight hours until acceptance', async () => {
    await submitted(world)
    await look(at('2026-11-25', '08:30'))
    expect(await warned()).toEqual([50, 80])
    expect((await mailed()).map((mail) => mail.split(' ')[1])).toContain(await addressOf(world.own.COUNTER_OFFICER))
  })
})

describe('a deadline that stands still, moves or ends', () => {
  it('is not warned of while the citizen is waited for; the new date is warned of anew', async () => {
    await paymentAsked(world)
    await look(at('2026-11-25', '09:00'))
    expect(await warned()).toEqual([])
    const fee = await db.fee.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    await recordPayment(world.own.CLERK, { code: world.code, fee: fee.id, method: 'CASH', reference: 'BL-1' }, at('2026-11-25', '10:00'))
    await look(at('2026-11-25', '10:00'))
    expect(await warned()).toEqual([])
    const { dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
    await look(dueAt ?? now)
    expect(await db.dueWarning.count({ where: { dossierId: world.dossierId, dueAt: dueAt ?? now } })).toBe(3)
  })

  it('is warned of anew when the date moves after a warning', async () => {
    await accepted(world)
    await look(at('2026-11-23', '17:30'))
    await db.dossier.update({ where: { id: world.dossierId }, data: { dueAt: at('2026-11-26', '17:30') } })
    await look(at('2026-11-26', '17:30'))
    expect(await warned()).toEqual([50, 50, 80, 80, 100, 100])
  })

  it('concerns nobody once the result is there', async () => {
    await approved(world)
    await look(at('2026-12-30', '09:00'))
    expect(await warned()).toEqual([])
  })
})

it('the sweep takes up what nobody watches, once', async () => {
  await accepted(world)
  const later = at('2026-11-25', '09:00')
  expect(await unwatchedDeadlines(system, later)).toContain(world.dossierId)
  for (let i = 0; i < 2; i += 1) await sweepDeadlinesJob.perform({}, { now: later, last: false })
  expect(await warned()).toEqual([50, 80, 100])
  expect(await unwatchedDeadlines(system, later)).not.toContain(world.dossierId)
})

it('the list shows an official their own from half of the time on, and a supervisor everybody’s from 80 %', async () => {
  await accepted(world)
  const codes = async (actor: Actor) => (await listWarnings(actor)).filter(({ code }) => code === world.code).map(({ percent }) => percent)
  await look(at('2026-11-23', '14:15'))
  expect(await codes(world.own.CIVIL_STATUS_OFFICER)).toEqual([50])
  expect(await codes(world.own.SUPERVISOR)).toEqual([])
  await look(at('2026-11-23', '16:30'))
  expect(await codes(world.own.SUPERVISOR)).toEqual([80])
  expect(await codes(world.own.CLERK)).toEqual([])
  expect(await codes(world.other.SUPERVISOR)).toEqual([])
})
