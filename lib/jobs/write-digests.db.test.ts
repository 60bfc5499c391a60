import { beforeAll, expect, it } from 'vitest'
import { aBase, aWorld, type Base, submitted } from '@/tests/permissions/world'
import { db } from '@/lib/core/db'
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
  expect(words.subject).toBe('Việc hôm nay, 01/12/2026')
  expect(words.lines.join('\n')).toMatch(/^Quá hạn: \d+ hồ sơ\. /)

  await db.officialNotice.createMany({ data: rows.map(({ dedupeKey }) => ({ officialId: dedupeKey.slice(7, 43), digest: false, atOnce: [] })) })
  await run('2026-12-02T09:00')
  expect(await digests(agencyId)).toHaveLength(rows.length)
})
