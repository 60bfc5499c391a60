import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveDraft } from '@/lib/dossier/save-draft'
import { now } from '@/tests/support/clock'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { aBase, aDraft, aWorld, type Base, type World } from '@/tests/permissions/world'
import { tendDraftsJob } from './tend-drafts'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})

const after = (days: number) => new Date(now.getTime() + days * 86_400_000)
const tend = (days: number) => tendDraftsJob.perform({}, { now: after(days), last: false })
const messages = () => db.message.findMany({ where: { personId: world.owner.personId }, orderBy: { createdAt: 'asc' } })

it('warns three days before the end, once, and again only after the draft was touched; then it goes', async () => {
  world = await aWorld(base)
  await aDraft(world)
  await tend(26)
  expect(await messages()).toEqual([])
  for (const days of [27, 27.5, 28]) await tend(days)
  expect(await messages()).toMatchObject([{ topic: 'draft.expiring', params: { code: sampleProcedure.code, day: '2026-12-23' } }])

  await saveDraft(world.owner, { procedureCode: sampleProcedure.code, pageKey: 'child', entries: childPage('Lê An') }, after(28))
  await tend(40)
  expect(await db.dossier.count({ where: { id: world.dossierId } })).toBe(1)
  await tend(56)
  expect(await messages()).toHaveLength(2)
  await tend(58)
  expect(await db.dossier.count({ where: { id: world.dossierId } })).toBe(0)
  expect(await messages()).toHaveLength(2)
})
