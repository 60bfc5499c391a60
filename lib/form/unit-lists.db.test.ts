import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { nobody } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { communeNow } from './model/places'
import { loadedUnits } from './queries'
import { takeOverUnitList } from './take-over-unit-list'
import { uploadUnitList } from './upload-unit-list'

const header = 'ma,ten,tinh,hieu_luc_tu,hieu_luc_den,ten_cu'
const daNang = 'Thành phố Đà Nẵng'

async function upload(...lines: string[]): Promise<string> {
  const kept = await uploadUnitList(system, { content: [header, ...lines].join('\n') }, now)
  if (!kept.ok) throw new Error(kept.code)
  return kept.value.list
}

test('a list holds from its day on, once, and names lead on from the day before', async () => {
  const list = await upload(`20257,Phường Núi Thành,${daNang},,,`, `20242,Phường Hải Châu,${daNang},,2027-06-30,`, `20263,Phường Sơn Trà,${daNang},,,Phường Hải Châu`)
  expect(await loadedUnits(nobody, '2030-01-01')).toEqual([])
  expect(await takeOverUnitList(system, { list, asOf: '2027-01-01' }, now)).toMatchObject({ value: { rows: 3 } })
  expect(await takeOverUnitList(system, { list, asOf: '2027-01-01' }, now)).toMatchObject({ code: 'already-taken-over' })

  expect(await loadedUnits(nobody, '2026-12-31')).toEqual([])
  const then = await loadedUnits(nobody, '2027-01-01')
  expect(communeNow(daNang, 'Phường Hòa Cường', then)).toEqual({ known: false, now: ['Phường Núi Thành'] })
  expect(communeNow(daNang, 'Hòa Thuận Tây', then).now).toEqual(['Phường Núi Thành'])
  expect(communeNow(daNang, 'Phường Hải Châu', then).known).toBe(true)
  expect(communeNow(daNang, 'Phường Hải Châu', await loadedUnits(nobody, '2027-07-01'))).toEqual({ known: false, now: ['Phường Sơn Trà'] })

  const renamedAgain = await upload(`20257,Phường Tiểu La,${daNang},2028-01-01,,`)
  await takeOverUnitList(system, { list: renamedAgain, asOf: '2027-12-01' }, now)
  expect(communeNow(daNang, 'Núi Thành', await loadedUnits(nobody, '2027-12-31')).known).toBe(true)
  expect(communeNow(daNang, 'Hòa Cường', await loadedUnits(nobody, '2028-01-01')).now).toEqual(['Phường Tiểu La'])
})

test('all or nothing: a list that does not fit changes nothing', async () => {
  expect(await uploadUnitList(system, { content: `${header}\n1,Xã,${daNang},,,` }, now)).toMatchObject({ code: 'has-problems' })
  const before = await db.loadedUnit.count()
  const twin = await upload(`99998,Phường Cẩm Lệ,${daNang},,,`, `99997,Phường Hoàn Toàn Mới,${daNang},,,`)
  expect(await takeOverUnitList(system, { list: twin, asOf: '2026-11-23' }, now)).toMatchObject({ code: 'has-problems' })
  expect(await db.loadedUnit.count()).toBe(before)
  expect(await db.unitList.findUnique({ where: { id: twin } })).toMatchObject({ takenOverAt: null })
})
