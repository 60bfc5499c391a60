import { beforeAll, expect, it } from 'vitest'
import { aBase, aWorld, type Base, submitted } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { aCitizen, aDossier } from '@/tests/support/factories'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mailWords } from './deliver-mail'
import { writeDigestsJob } from './write-digests'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

const at = (moment: string) => new Date(`${moment}+07:00`)
const run = (moment: string) => writeDigestsJob.perform({}, { now: at(moment), last: false })
const digests = (agencyId: string) => db.delivery.findMany({ where: { agencyId, topic: 'official.digest' } })

it('is written once the office is open, once a day, not at night nor on a day off, and only where something waits', async () => {
  const world = await aWorld(base)
  await submitted(world)
  const agencyId = world.ward.id
  for (const closed of ['2026-12-01T05:00', '2026-12-01T23:00', '2026-12-06T09:00']) await run(closed)
  expect(await digests(agencyId)).toEqual([])

  await Promise.all([run('2026-12-01T10:30'), run('2026-12-01T10:30')])
  await run('2026-12-01T14:00')
  const rows = await digests(agencyId)
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ dedupeKey }) => dedupeKey)).size).toBe(rows.length)
  const params = rows[0]?.params as { day: string; digest: { overdue: { count: number; codes: string[] } } }
  expect(params.digest.overdue.codes).toContain(world.code)
  const words = mailWords({ topic: 'official.digest', params, locale: 'vi' })
  expect(words.subject).toMatch(/^Việc hôm nay, 01\/12\/2026 – ./)
  expect(words.lines.join('\n')).toMatch(/^Quá hạn: \d+ hồ sơ\. /)

  await db.officialNotice.createMany({ data: rows.map(({ dedupeKey }) => ({ officialId: dedupeKey.slice(44, 80), digest: false, atOnce: [] })) })
  await run('2026-12-02T09:00')
  expect(await digests(agencyId)).toHaveLength(rows.length)
})

it('comes from each agency that an official serves, each of them once', async () => {
  const here = await aWorld(base)
  const { officialId } = here.own.COUNTER_OFFICER
  const elsewhere = here.elsewhere.id
  await db.agency.update({ where: { id: elsewhere }, data: { name: 'Phường Láng Giềng' } })
  await submitted(here)
  await db.officialNotice.deleteMany({ where: { officialId } })
  await db.officialGrant.create({ data: { id: newId(), officialId, agencyId: elsewhere, role: 'COUNTER_OFFICER', grantedAt: at('2026-11-23T08:00') } })
  await aDossier(await aCitizen(), elsewhere, now)
  for (const time of ['09:00', '09:10', '15:00']) await run(`2026-12-03T${time}`)
  const rows = await db.delivery.findMany({ where: { topic: 'official.digest', dedupeKey: { contains: `${officialId}-2026-12-03` } } })
  expect(rows.map(({ agencyId }) => agencyId).toSorted()).toEqual([here.ward.id, elsewhere].toSorted())
  const subjects = rows.map(({ params }) => mailWords({ topic: 'official.digest', params: params as object, locale: 'vi' }).subject)
  expect(subjects.filter((subject) => subject.endsWith('– Phường Láng Giềng'))).toHaveLength(1)
})
