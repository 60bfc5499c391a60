import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { recordPayment } from '@/lib/dossier/record-payment'
import { now } from '@/tests/support/clock'
import { approved, confirmed, feesPaid, type World } from '@/tests/permissions/world'
import { worldsOfFile } from '@/tests/support/worlds'
import { deliverElectronicallyJob } from './deliver-electronically'

const a = worldsOfFile()
beforeAll(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

const deliver = ({ dossierId }: World) => deliverElectronicallyJob.perform({ dossierId }, { now, last: false })
const statusOf = async ({ dossierId }: World) => (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).status
const queued = async ({ dossierId }: World) =>
  (await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker.jobs WHERE key = ${`hand-over-${dossierId}`}`)[0]?.n

it('hands over what is wanted electronically and owed nothing for, once', async () => {
  const world = await a(feesPaid(approved))
  for (let i = 0; i < 2; i += 1) await deliver(world)
  expect(await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).toMatchObject({
    status: 'RETURNED', returnedAt: now, stepRole: null, version: world.version + 1,
  })
  expect(await db.resultDocument.findFirst({ where: { dossierId: world.dossierId, kind: 'result' } })).toMatchObject({ deliveredBy: 'ELECTRONIC', deliveredAt: now })
  expect(await db.dossierEvent.findFirst({ where: { dossierId: world.dossierId, event: 'handOver' } })).toMatchObject({ actorKind: 'system', reasonCode: 'ELECTRONIC' })
})

it('leaves to the counter what is to be fetched, and what is not approved yet', async () => {
  const fetched = await a(feesPaid(approved))
  await db.dossier.update({ where: { id: fetched.dossierId }, data: { delivery: 'COUNTER' } })
  const early = await a(feesPaid(confirmed))
  for (const world of [fetched, early]) await deliver(world)
  expect([await statusOf(fetched), await statusOf(early)]).toEqual(['COMPLETED', 'IN_PROGRESS'])
})

it('waits for the fee; its recording queues the hand-over again, as the approval did', async () => {
  const world = await a(approved)
  expect(await queued(world)).toBe(1n)
  await deliver(world)
  expect(await statusOf(world)).toBe('COMPLETED')
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  const fee = await db.fee.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  await recordPayment(world.own.COUNTER_OFFICER, { code: world.code, fee: fee.id, method: 'CASH', reference: 'BL-1' }, now)
  expect(await queued(world)).toBe(1n)
  await deliver(world)
  expect(await statusOf(world)).toBe('RETURNED')
})
