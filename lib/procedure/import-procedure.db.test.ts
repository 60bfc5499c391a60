import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { importCatalogue, reportOf } from '@/prisma/seed/catalogue/import-file'
import { seedProcedures } from '@/prisma/seed/procedures/seed-procedures'
import { sampleCatalogue, sampleRecord } from '@/tests/support/sample-catalogue'
import { findDraftVersion, findPublished, listVersions } from './queries'
import { publishVersion } from './publish-version'
import { saveDraftVersion } from './save-draft-version'
import { startDraftVersion } from './start-draft-version'

const now = new Date('2026-11-23T02:00:00Z')
const later = new Date('2026-11-24T02:00:00Z')
const system = mintActor({ kind: 'system', job: 'test' })
const known = { registers: [], registryFields: [], placeholders: [] }
const real = '../shared/data/procedures-commune.json'

const outcomes = async (records: readonly unknown[], at = now) => ((await importCatalogue(records, at)) ?? []).map(({ outcome }) => outcome)
const current = async (code: string, at = now) => (await findPublished(system, code, at))?.definition

/** A procedure of its own for every test. */
let serial = 0
const aRecord = (more: object = {}) => ({ ...sampleRecord, code: `2.8${String((serial += 1)).padStart(5, '0')}`, ...more })

describe('the import of the national catalogue', () => {
  test('publishes what it can read, tells what it cannot, and writes an audit entry for each', async () => {
    const lines = (await importCatalogue([...sampleCatalogue, { code: 'no code' }, null], now)) ?? []
    expect(lines.map(({ outcome }) => outcome)).toEqual([...sampleCatalogue.map(() => 'created'), 'unreadable', 'unreadable'])
    const [first] = sampleCatalogue
    expect(await current(first?.code ?? '')).toMatchObject({ level: 'INFO' })
    expect(await db.auditEntry.count({ where: { action: 'procedure.import', actorKind: 'system' } })).toBeGreaterThanOrEqual(sampleCatalogue.length)
    expect(reportOf(lines).long).toContain('no code')
    expect(await importCatalogue({ not: 'a list' }, now)).toBeNull()
  })

  test('has a picture drawn of what it publishes, and of nothing else', async () => {
    const drawn = async () => {
      const keys = await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'draw-picture-%'`
      return keys.map(({ key }) => key.replace('draw-picture-', ''))
    }
    const record = aRecord()
    await importCatalogue([record], now)
    await startDraftVersion(system, { code: record.code }, now)
    await importCatalogue([{ ...record, steps: ['Một bước mới.'] }], later)
    const versions = await db.procedureVersion.findMany({ where: { procedure: { code: record.code } }, orderBy: { number: 'asc' }, select: { id: true, state: true } })
    expect(versions.map(({ state }) => state)).toEqual(['PUBLISHED', 'DRAFT'])
    expect(await drawn()).toContain(versions[0]?.id)
    expect(await drawn()).not.toContain(versions[1]?.id)
  })

  test('does nothing the second time', async () => {
    const record = aRecord()
    expect(await outcomes([record])).toEqual(['created'])
    expect(await outcomes([record], later)).toEqual(['unchanged'])
    expect(await listVersions(system, record.code)).toHaveLength(1)
  })

  test('takes over what the catalogue changed and keeps the old name findable', async () => {
    const record = aRecord()
    await importCatalogue([record], now)
    expect(await outcomes([{ ...record, name: 'Thủ tục mượn loa của khu phố' }], later)).toEqual(['updated'])
    expect(await current(record.code, later)).toMatchObject({ name: { vi: 'Mượn loa của khu phố' }, formerNames: ['Cho mượn bàn ghế của nhà văn hóa khu phố'] })
  })

  test('leaves what an administrator changed, and takes over the rest', async () => {
    const record = aRecord()
    await importCatalogue([record], now)
    await startDraftVersion(system, { code: record.code }, now)
    const draft = await findDraftVersion(system, record.code)
    if (!draft) throw new Error('no draft')
    const mine = { vi: 'Phường không thu tiền mượn bàn ghế.' }
    await saveDraftVersion(system, { code: record.code, revision: 0, definition: { ...draft.definition, feeNote: mine } }, now)
    await publishVersion(system, { code: record.code, revision: 1, validFrom: null, reason: 'x' }, new Date(now.getTime() + 1), known)

    const changed = { ...record, steps: ['Gọi điện cho nhà văn hóa.'], fee: { reading: 'amount', items: [{ amount: 20000, note: null, methods: ['counter'] }] } }
    const [line] = (await importCatalogue([changed], later)) ?? []
    expect(line).toMatchObject({ outcome: 'updated', detail: expect.stringContaining('Ghi chú lệ phí') as string })
    expect(await current(record.code, later)).toMatchObject({ feeNote: mine, fees: [], steps: [{ vi: 'Gọi điện cho nhà văn hóa.' }] })
  })

  test('puts news into an open draft instead of publishing past it', async () => {
    const record = aRecord()
    await importCatalogue([record], now)
    await startDraftVersion(system, { code: record.code }, now)
    expect(await outcomes([{ ...record, steps: ['Một bước mới.'] }], later)).toEqual(['in-draft'])
    expect((await findDraftVersion(system, record.code))?.definition.steps).toEqual([{ vi: 'Một bước mới.' }])
    expect((await current(record.code, later))?.steps).not.toEqual([{ vi: 'Một bước mới.' }])
  })

  test('never touches a procedure that no import made', async () => {
    await seedProcedures()
    const before = await current('1.001193', later)
    expect(await outcomes([aRecord({ code: '1.001193' })], later)).toEqual(['not-ours'])
    expect(await current('1.001193', later)).toEqual(before)
  })
})

describe.skipIf(!existsSync(real))('the real catalogue, where it lies beside the project', () => {
  test('at least 380 of its 383 procedures import, and none shows an empty amount as free', { timeout: 240_000 }, async () => {
    const records = JSON.parse(readFileSync(real, 'utf8')) as { code: string; fee: { reading: string } }[]
    const lines = (await importCatalogue(records, later)) ?? []
    expect(lines.filter(({ outcome }) => outcome !== 'unreadable' && outcome !== 'refused').length).toBeGreaterThanOrEqual(380)
    for (const { code, fee } of records.filter(({ fee: { reading } }) => reading === 'no-amount-published').slice(0, 40)) {
      const definition = await current(code, later)
      if (definition?.level === 'INFO') expect(`${code} ${fee.reading} ${String(definition.fees.length)} ${definition.feeNote ? 'note' : 'none'}`).toBe(`${code} ${fee.reading} 0 note`)
    }
  })
})
