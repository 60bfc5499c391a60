import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { accepted, submitted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { anUpload } from '@/tests/support/factories'
import { worldsOfFile } from '@/tests/support/worlds'
import { threadBounds } from './model/thread'
import { postMessage } from './post-message'
import { grantDossierFile } from './queries/files'
import { findMyDossier, listMyDossiers } from './queries/mine'
import { listQueue } from './queries/queue'
import { findThread } from './queries/thread'
import { readThread } from './read-thread'
import { refuseDossier } from './refuse-dossier'

const a = worldsOfFile()
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const write = (world: World, by: 'owner' | 'office', text: string, files: readonly string[] = [], key = newId(), at = now) =>
  postMessage(by === 'owner' ? world.owner : world.own.CIVIL_STATUS_OFFICER, { code: world.code, key, text, files }, at)

it('goes both ways, with name and title and no address, and shows what was seen and when', async () => {
  const world = await a(accepted)
  expect(await write(world, 'owner', 'Tôi cần thêm giấy gì không?')).toMatchObject({ ok: true })
  expect(await write(world, 'office', 'Dạ không, hồ sơ đủ rồi.')).toMatchObject({ ok: true })
  const [queued] = (await listQueue(world.own.CIVIL_STATUS_OFFICER, { view: 'turn', query: world.code }, now)).rows
  expect(queued?.unread).toBe(1)
  expect((await findMyDossier(world.owner, world.code))?.unread).toBe(1)
  expect((await listMyDossiers(world.owner)).rows.map(({ citizenUnread }) => citizenUnread)).toEqual([1])

  await readThread(world.own.CIVIL_STATUS_OFFICER, { code: world.code }, days(1))
  const thread = await findThread(world.owner, world.code, days(1))
  expect(thread?.messages).toMatchObject([
    { by: 'citizen', text: 'Tôi cần thêm giấy gì không?', readAt: days(1) },
    { by: 'official', author: { name: 'Cán bộ CIVIL_STATUS_OFFICER', title: 'Công chức' }, text: 'Dạ không, hồ sơ đủ rồi.', readAt: null },
  ])
  expect(JSON.stringify(thread)).not.toContain('@')
  expect(await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).toMatchObject({ officeUnread: 0, citizenUnread: 1 })
  const [row] = await db.threadMessage.findMany({ where: { dossierId: world.dossierId } })
  expect(Buffer.from(row?.textCipher ?? []).toString('utf8')).not.toContain('giấy gì')
})

it('takes a message pressed twice, or at once, as one', async () => {
  const world = await a(submitted)
  const key = newId()
  const twice = await Promise.all([write(world, 'owner', 'x', [], key), write(world, 'owner', 'x', [], key)])
  expect([...twice, await write(world, 'owner', 'x', [], key)].map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await db.threadMessage.count({ where: { dossierId: world.dossierId } })).toBe(1)
  const other = await a(submitted)
  expect(await write(other, 'owner', 'x', [], key)).toMatchObject({ ok: false, code: 'not-found' })
})

it('carries files that the other side may read, and strangers may not', async () => {
  const world = await a(submitted)
  const file = await anUpload(world.owner, world.ward.id, now)
  expect(await write(world, 'owner', '', [file])).toMatchObject({ ok: true })
  expect(await write(world, 'owner', '')).toMatchObject({ ok: false, code: 'empty' })
  const grant = (actor: Parameters<typeof grantDossierFile>[0]) => grantDossierFile(actor, { code: world.code, fileId: file }, now)
  expect(await grant(world.own.COUNTER_OFFICER)).not.toBeNull()
  expect(await grant(world.stranger)).toBeNull()
  expect(await grant(world.other.COUNTER_OFFICER)).toBeNull()
  // A file of one message cannot be claimed by another.
  expect(await write(world, 'office', 'x', [file])).toMatchObject({ ok: false, code: 'not-found' })
})

it('ends so many days after the dossier, and bears no flood', async () => {
  const world = await a(submitted)
  const { version } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
  await refuseDossier(world.own.COUNTER_OFFICER, { code: world.code, version, reasonCode: 'other', reason: 'x' }, now)
  expect(await write(world, 'owner', 'Vì sao?', [], newId(), days(29))).toMatchObject({ ok: true })
  expect(await write(world, 'owner', 'Còn ai không?', [], newId(), days(30))).toMatchObject({ ok: false, code: 'thread-closed' })
  expect(await findThread(world.owner, world.code, days(30))).toMatchObject({ isOpen: false, closesAt: days(30) })

  const busy = await a(submitted)
  const all = []
  for (let i = 0; i <= threadBounds.perDay; i += 1) all.push(await write(busy, 'owner', String(i)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(threadBounds.perDay)
  expect(all.at(-1)).toMatchObject({ ok: false, code: 'too-many-today' })
  expect(await write(busy, 'owner', 'x', [], newId(), days(1.01))).toMatchObject({ ok: true })
})
