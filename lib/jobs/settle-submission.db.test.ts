import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { now } from '@/tests/support/clock'
import { paperOf } from '@/tests/support/papers'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { aBase, aWorld, type Base, submitted, supplementAsked } from '@/tests/permissions/world'
import { settleSubmissionJob } from './settle-submission'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

const settle = (dossierId: string) => settleSubmissionJob.perform({ dossierId }, { now, last: false })

it('gives the dossier to the counter and the citizen a copy of what was filed, once', async () => {
  const world = await aWorld(base)
  await submitted(world)
  await settle(world.dossierId)
  const row = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
  expect(row.assigneeId).toBe(world.own.COUNTER_OFFICER.officialId)
  await settle(world.dossierId)
  expect(await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).toMatchObject({ filedFileId: row.filedFileId, assigneeId: row.assigneeId })
  expect(await db.storedFile.count({ where: { name: { startsWith: world.code } } })).toBe(1)

  const { bytes } = await paperOf(world.code, row.filedFileId)
  if (!canReadPdf) return
  const said = textOf(bytes)
  for (const saying of [world.code, 'Nguyễn An', '02/11/2026', 'Giấy chứng sinh', 'giay-chung-sinh.pdf', 'Tôi cam đoan']) expect(said).toContain(saying)
})

it('still makes the copy where the counter was faster than the job', async () => {
  const world = await aWorld(base)
  await supplementAsked(world)
  await settle(world.dossierId)
  const row = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
  expect(row.assigneeId).toBeNull()
  expect(row.filedFileId).not.toBeNull()
})
