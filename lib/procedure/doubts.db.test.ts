import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { importCatalogue } from '@/prisma/seed/catalogue/import-file'
import { anAgency, anOfficial, system } from '@/tests/support/factories'
import { sampleRecord } from '@/tests/support/sample-catalogue'
import { listDoubtful, listDoubts } from './queries/doubts'
import { reopenDoubt } from './reopen-doubt'
import { settleDoubts } from './settle-doubts'

const now = new Date('2026-11-23T02:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const nobody = mintActor({ kind: 'visitor' })

let serial = 0
/** A record of which something is doubted: the day of a fee that ends, and a decision that only holds a place. */
const aRecord = (more: object = {}) => ({ ...sampleRecord, code: `2.7${String((serial += 1)).padStart(5, '0')}`, decision: 'Demo/QĐ-BCA', legalBasis: [], ...more })

const openOf = async (code: string) => (await listDoubts(system, code, later(9))).filter(({ settled }) => !settled).map((one) => one.code)

test('a settled doubt says who, when and what came of it, and is counted no more', async () => {
  const record = aRecord()
  await importCatalogue([record], now)
  const administrator = await anOfficial((await anAgency()).id, 'ADMINISTRATOR')
  const [first] = await listDoubts(administrator, record.code, now)
  if (!first) throw new Error('nothing is doubted')
  const before = (await listDoubtful(administrator, now)).find(({ code }) => code === record.code)
  const input = { code: record.code, marks: [first.mark], note: 'Đúng theo quyết định' }
  expect(await settleDoubts(administrator, input, later(1))).toEqual({ ok: true, value: { code: record.code } })
  const settled = (await listDoubts(administrator, record.code, later(2))).find(({ mark }) => mark === first.mark)
  expect(settled?.settled).toMatchObject({ at: later(1), note: 'Đúng theo quyết định' })
  const { fullName } = await db.official.findUniqueOrThrow({ where: { id: administrator.officialId } })
  expect(settled?.settled?.by).toBe(fullName)
  expect((await listDoubtful(administrator, now)).find(({ code }) => code === record.code)).toEqual({ ...before, open: (before?.open ?? 0) - 1, settled: 1 })
  expect(await settleDoubts(administrator, input, later(1))).toMatchObject({ code: 'already-settled' })
  expect(await settleDoubts(administrator, { ...input, marks: ['0'.repeat(32)] }, now)).toMatchObject({ code: 'not-found' })
  expect(await settleDoubts(nobody, input, now)).toMatchObject({ code: 'not-found' })
})

test('another import brings it back only where the catalogue says something else', async () => {
  const record = aRecord()
  await importCatalogue([record], now)
  const all = await listDoubts(system, record.code, now)
  expect(all.map((one) => one.code)).toEqual(expect.arrayContaining(['decision-placeholder', 'legal-basis-missing']))
  await settleDoubts(system, { code: record.code, marks: all.map(({ mark }) => mark), note: 'xem rồi' }, now)

  await importCatalogue([record], later(1))
  expect(await openOf(record.code)).toEqual([])
  // Something else changed: still settled.
  await importCatalogue([{ ...record, conditions: 'Có điều kiện mới.' }], later(2))
  expect(await openOf(record.code)).toEqual([])
  await importCatalogue([{ ...record, conditions: 'Có điều kiện mới.', decision: 'QĐ/0001-BTP' }], later(3))
  expect(await openOf(record.code)).toEqual(['decision-placeholder'])
  // What it said first was settled then.
  await importCatalogue([record], later(4))
  expect(await openOf(record.code)).toEqual([])
})

test('a doubt is settled by one press, without a word', async () => {
  const record = aRecord()
  await importCatalogue([record], now)
  const [first, ...others] = await listDoubts(system, record.code, now)
  if (!first) throw new Error('nothing is doubted')
  expect(await settleDoubts(system, { code: record.code, marks: [first.mark], note: '' }, now)).toMatchObject({ ok: true })
  expect((await listDoubts(system, record.code, now)).find(({ mark }) => mark === first.mark)?.settled).toMatchObject({ note: '' })
  expect(await openOf(record.code)).toHaveLength(others.length)
})

test('a settled doubt may be opened again', async () => {
  const record = aRecord()
  await importCatalogue([record], now)
  const [first] = await listDoubts(system, record.code, now)
  const one = { code: record.code, mark: first?.mark ?? '' }
  await settleDoubts(system, { code: record.code, marks: [one.mark], note: 'x' }, now)
  expect(await reopenDoubt(system, one, later(1))).toMatchObject({ ok: true })
  expect(await reopenDoubt(system, one, later(1))).toMatchObject({ code: 'not-found' })
  expect((await listDoubts(system, record.code, now))[0]?.settled).toBeNull()
  expect(await db.auditEntry.count({ where: { action: { in: ['procedure.doubts.settle', 'procedure.doubts.reopen'] } } })).toBeGreaterThanOrEqual(2)
})
