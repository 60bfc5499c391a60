import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { accepted, aBase, aWorld, type Base, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { anUpload } from '@/tests/support/factories'
import { digitiseComponent } from './digitise-component'
import { findCase } from './queries/case'
import { digitiseComponentInput } from './schema/digitisation'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
  await accepted(world)
})

const read = { documentType: 'birthNotice', state: '1', name: 'Nguyễn An', issuer: 'Bệnh viện', issuedOn: { day: '2', month: '11', year: '2026' }, number: '' }
const typed = (over: object = {}) => digitiseComponentInput.safeParse({ code: world.code, componentKey: 'birthNotice', ...read, ...over })
const digitise = (over: object = {}) => digitiseComponent(world.own.COUNTER_OFFICER, digitiseComponentInput.parse({ code: world.code, componentKey: 'birthNotice', ...read, ...over }), now)
const digitised = async () => (await findCase(world.own.CLERK, world.code, now))?.digitised

it('keeps who read what off a paper, encrypted, and what comes later is to be read anew', async () => {
  expect(await digitised()).toEqual([])
  expect(await digitise()).toMatchObject({ ok: true })
  const data = { name: 'Nguyễn An', issuer: 'Bệnh viện', issuedOn: '2026-11-02' }
  expect(await digitised()).toMatchObject([{ componentKey: 'birthNotice', documentType: 'birthNotice', state: 1, data, at: now, by: 'Cán bộ COUNTER_OFFICER', whole: true }])
  const { dataCipher } = await db.componentDigitisation.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  expect(Buffer.from(dataCipher).includes('Bệnh viện')).toBe(false)

  const fileId = await anUpload(world.owner, world.ward.id, now)
  await db.dossierComponent.create({ data: { id: newId(), dossierId: world.dossierId, componentKey: 'birthNotice', fileId, addedAt: now } })
  expect(await digitised()).toMatchObject([{ whole: false }])
  expect(await digitise({ state: '2' })).toMatchObject({ ok: true })
  expect(await digitised()).toMatchObject([{ state: 2, whole: true }])
  await db.dossierComponent.updateMany({ where: { dossierId: world.dossierId }, data: { replacedAt: now } })
  expect(await digitised()).toEqual([])
  expect(await digitise()).toMatchObject({ ok: false, code: 'not-possible' })
})

it('is taken back, and the earlier row stays', async () => {
  await digitise()
  expect(await digitise({ state: '0', name: '' })).toMatchObject({ ok: true })
  expect(await digitised()).toEqual([])
  expect(await db.componentDigitisation.count({ where: { dossierId: world.dossierId } })).toBe(2)
})

it('wants what such a paper always has, and takes nothing that it has not', () => {
  expect(typed().data?.data).toEqual({ name: 'Nguyễn An', issuer: 'Bệnh viện', issuedOn: '2026-11-02' })
  for (const over of [{ issuer: '' }, { issuedOn: { day: '', month: '', year: '' } }, { issuedOn: { day: '31', month: '2', year: '2026' } }, { state: '4' }, { documentType: 'x' }])
    expect(typed(over).success, JSON.stringify(over)).toBe(false)
  expect(typed({ documentType: 'photograph', name: '', issuer: 'x' }).data?.data).toEqual({})
})

it('leaves one that counts, however many press', async () => {
  const results = await Promise.all(['1', '2', '3'].map((state) => digitise({ state })))
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(await digitised()).toHaveLength(1)
  expect(await db.dossierComponent.count({ where: { dossierId: world.dossierId, digitisationId: { not: null } } })).toBe(1)
})
