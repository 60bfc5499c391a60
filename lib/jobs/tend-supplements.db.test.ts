import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { findCase } from '@/lib/dossier/queries/case'
import { listQueue } from '@/lib/dossier/queries/queue'
import { supplementAsked } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { worldsOfFile } from '@/tests/support/worlds'
import { tendSupplementsJob } from './tend-supplements'

const a = worldsOfFile()

it('reminds once before the date, tells once after it, and puts the dossier before the counter', async () => {
  const world = await a(supplementAsked)
  const told = async () => (await db.message.findMany({ where: { dossierId: world.dossierId, topic: { startsWith: 'dossier.supplement-' } }, orderBy: { createdAt: 'asc' } })).map(({ topic }) => topic)
  const tend = (when: Date) => tendSupplementsJob.perform({}, { now: when, last: false })
  await tend(now)
  expect(await told()).toEqual([])
  // The last day is the 27th.
  await Promise.all([tend(at('2026-11-26', '08:06')), tend(at('2026-11-26', '08:06'))])
  await tend(at('2026-11-27', '08:06'))
  expect(await told()).toEqual(['dossier.supplement-reminder'])
  const after = at('2026-11-28', '08:06')
  await tend(after)
  await tend(at('2026-11-29', '08:06'))
  expect(await told()).toEqual(['dossier.supplement-reminder', 'dossier.supplement-overdue'])
  const counter = world.own.COUNTER_OFFICER
  expect((await listQueue(counter, { view: 'turn', query: world.code }, after)).rows).toMatchObject([{ code: world.code, status: 'SUPPLEMENT_REQUESTED' }])
  expect((await findCase(counter, world.code, after))?.possible).toContain('refuseOverdueSupplement')
})
