import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { postMessage } from '@/lib/dossier/post-message'
import { accepted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { worldsOfFile } from '@/tests/support/worlds'
import { announceMessageJob } from './announce-message'

const a = worldsOfFile()
const write = (world: World, by: 'owner' | 'office', text: string, key: string) =>
  postMessage(by === 'owner' ? world.owner : world.own.CIVIL_STATUS_OFFICER, { code: world.code, key, text, files: [] }, now)

it('tells the other side once for what it has not read', async () => {
  const world = await a(accepted)
  const [first, second] = [newId(), newId()]
  await write(world, 'office', 'Mời ông/bà xem', first)
  await write(world, 'office', 'Và xem nữa', second)
  const jobs = await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key IN (${`message-${first}`}, ${`message-${second}`})`
  expect(jobs).toEqual([{ key: `message-${first}` }])
  for (let i = 0; i < 2; i += 1) await announceMessageJob.perform({ messageId: first }, { now, last: false })
  expect(await db.message.findMany({ where: { dossierId: world.dossierId, topic: 'dossier.message' } })).toMatchObject([{ id: first, personId: world.owner.personId }])

  const asked = newId()
  await write(world, 'owner', 'Cảm ơn', asked)
  await announceMessageJob.perform({ messageId: asked }, { now, last: false })
  expect(await db.delivery.count({ where: { dossierId: world.dossierId, topic: 'official.message' } })).toBe(1)
})
