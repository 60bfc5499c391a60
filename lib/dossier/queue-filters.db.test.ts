import { beforeEach, expect, it } from 'vitest'
import { newId, shortId } from '@/lib/core/ids'
import { now } from '@/tests/support/clock'
import { anAgency, anOfficial, type Official } from '@/tests/support/factories'
import { deleteQueueFilter } from './delete-queue-filter'
import { mostSavedFilters } from './model/queue'
import { moveQueueFilter } from './move-queue-filter'
import { listSavedFilters } from './queries/saved-filters'
import { renameQueueFilter } from './rename-queue-filter'
import { saveQueueFilter } from './save-queue-filter'
import { saveQueueFilterInput } from './schema/queue'

let me: Official
beforeEach(async () => {
  me = await anOfficial((await anAgency()).id, 'CASE_OFFICER')
})

const save = (name: string, by = me) => saveQueueFilter(by, { name, view: 'overdue', procedureCode: '1.001193', stepKey: 'intake', status: 'IN_PROGRESS', query: 'tran' }, now)
const names = async (of = me) => (await listSavedFilters(of)).map(({ name }) => name)
const idOf = async (name: string) => {
  const saved = await save(name)
  if (!saved.ok) throw new Error(saved.code)
  return saved.value.id
}

it('keeps a way of looking whole, under whatever name', async () => {
  await save('<b>Trễ</b> & "gấp"')
  expect(await listSavedFilters(me)).toMatchObject([
    { name: '<b>Trễ</b> & "gấp"', filter: { view: 'overdue', procedureCode: '1.001193', stepKey: 'intake', status: 'IN_PROGRESS', query: 'tran' } },
  ])
})

it('tidies names, and refuses those that say nothing or too much', () => {
  const named = (name: unknown) => saveQueueFilterInput.safeParse({ name, view: 'turn', procedureCode: '', stepKey: '', status: '', query: '' })
  expect(named('  Việc   gấp ').data).toEqual({ name: 'Việc gấp', view: 'turn' })
  for (const wrong of ['', '   ', 'x'.repeat(61), undefined]) expect(named(wrong).success).toBe(false)
})

it('calls two of one official differently, capitals aside; another official may use the name', async () => {
  const first = await idOf('Việc gấp')
  expect(await save('VIỆC GẤP')).toMatchObject({ ok: false, code: 'name-taken' })
  const other = await idOf('Khác')
  expect(await renameQueueFilter(me, { filter: other, name: 'việc gấp' }, now)).toMatchObject({ ok: false, code: 'name-taken' })
  expect(await renameQueueFilter(me, { filter: first, name: 'VIỆC GẤP' }, now)).toMatchObject({ ok: true })
  expect(await save('Việc gấp', await anOfficial((await anAgency()).id, 'CLERK'))).toMatchObject({ ok: true })
  expect(await names()).toEqual(['VIỆC GẤP', 'Khác'])
})

it('keeps twenty at most, however many are saved at once', async () => {
  const tries = await Promise.all(Array.from({ length: mostSavedFilters + 5 }, (_, n) => save(`Cách ${String(n)}`)))
  expect(tries.filter(({ ok }) => ok)).toHaveLength(mostSavedFilters)
  expect(await names()).toHaveLength(mostSavedFilters)
  expect(await save('Thêm')).toMatchObject({ ok: false, code: 'too-many' })
})

it('moves one place at a time, and nowhere beyond the ends', async () => {
  const [a, , c] = [await idOf('A'), await idOf('B'), await idOf('C')]
  await moveQueueFilter(me, { filter: c, move: 'up' }, now)
  expect(await names()).toEqual(['A', 'C', 'B'])
  await moveQueueFilter(me, { filter: a, move: 'up' }, now)
  await moveQueueFilter(me, { filter: a, move: 'down' }, now)
  expect(await names()).toEqual(['C', 'A', 'B'])
})

it('is nobody else’s', async () => {
  const mine = await idOf('Của tôi')
  const other = await anOfficial((await anAgency()).id, 'CASE_OFFICER')
  const tries = [
    renameQueueFilter(other, { filter: mine, name: 'x' }, now), moveQueueFilter(other, { filter: mine, move: 'up' }, now), deleteQueueFilter(other, { filter: mine }, now),
    deleteQueueFilter(me, { filter: newId() }, now),
  ]
  for (const outcome of await Promise.all(tries)) expect(outcome).toMatchObject({ ok: false, code: 'not-found' })
  expect((await listSavedFilters(me)).map(({ key }) => key)).toEqual([shortId(mine)])
  expect(await deleteQueueFilter(me, { filter: mine }, now)).toMatchObject({ ok: true })
  expect(await names()).toEqual([])
})
