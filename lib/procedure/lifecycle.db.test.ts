import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/core/actor'
import { db, sharedPool } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { anAgency, anOfficial, type Official } from '@/tests/support/factories'
import { copyProcedure } from './copy-procedure'
import { createProcedure } from './create-procedure'
import { importDefinition } from './import-definition'
import type { Known } from './model/check-definition'
import { exportText } from './model/import'
import { publishVersion } from './publish-version'
import { findDraftVersion, findPublished, findVersion, listVersions } from './queries'
import { findNotOffered, findVersionNumber, namesOffered } from './queries/lifecycle'
import { revertVersion } from './revert-version'
import { saveDraftVersion } from './save-draft-version'
import { type ProcedureDefinition, procedureDefinition } from './schema'
import { startDraftVersion } from './start-draft-version'
import { withdrawVersion } from './withdraw-version'

const hours = (count: number) => new Date(Date.parse('2026-11-23T02:00:00Z') + count * 3_600_000)
const now = hours(0)
const known: Known = { registers: ['BIRTH'], registryFields: [], placeholders: ['registerNumber'] }
const visitor = mintActor({ kind: 'visitor' })
const other = (role: Role) => mintActor({ kind: 'official', officialId: newId(), grants: [{ agencyId: newId(), role }] })

let administrator: Official
beforeAll(async () => {
  administrator = await anOfficial((await anAgency()).id, 'ADMINISTRATOR')
})

let serial = 0
let code: string
let definition: ProcedureDefinition
const fresh = () => `3.${String((serial += 1)).padStart(6, '0')}`

const publish = async (revision: number, validFrom: Date | null, at = now) =>
  publishVersion(administrator, { code, revision, validFrom, reason: 'Lý do' }, at, known)
/** A procedure of its own for every test, published a day ago. */
beforeEach(async () => {
  code = fresh()
  definition = procedureDefinition.parse({ ...sampleProcedure, code })
  await createProcedure(administrator, { definition }, hours(-24))
  await publish(0, null, hours(-24))
})

async function secondVersion(validFrom: Date | null = null) {
  await startDraftVersion(administrator, { code }, now)
  await saveDraftVersion(administrator, { code, revision: 0, definition: { ...definition, name: { vi: 'Tên mới' } } }, now)
  return publish(1, validFrom)
}
const withdraw = (more: { endsAt?: Date | null; goTo?: string | null } = {}) =>
  withdrawVersion(administrator, { code, endsAt: null, reason: 'Đã bãi bỏ', goTo: null, ...more }, now)

describe('withdrawing', () => {
  test('ends what is offered, says why, and keeps the version readable', async () => {
    const version = await findPublished(visitor, code, now)
    expect(await findNotOffered(visitor, code, now)).toBeNull()
    expect(await withdraw()).toEqual({ ok: true, value: { code, number: 1 } })
    expect(await findPublished(visitor, code, now)).toBeNull()
    expect(await findPublished(visitor, code, hours(-1))).toMatchObject({ number: 1 })
    expect(await findVersion(visitor, version?.id ?? '')).toMatchObject({ definition })
    expect(await findNotOffered(visitor, code, now)).toEqual({ code, name: definition.name, at: now, reason: 'Đã bãi bỏ', goTo: null })
    expect(await findVersionNumber(administrator, code, 1)).toMatchObject({ validTo: now, withdrawal: { reason: 'Đã bãi bỏ' } })
  })

  test('at a later moment changes nothing before it, and sends people where they can go', async () => {
    const instead = code
    code = fresh()
    await createProcedure(administrator, { definition: { ...definition, code } }, hours(-24))
    await publish(0, null, hours(-24))
    expect(await withdraw({ endsAt: hours(24), goTo: instead })).toMatchObject({ ok: true })
    expect(await findPublished(visitor, code, hours(23))).toMatchObject({ number: 1 })
    expect(await findNotOffered(visitor, code, hours(23))).toBeNull()
    expect(await findNotOffered(visitor, code, hours(24))).toMatchObject({ goTo: { code: instead, name: definition.name } })
  })

  test('is refused where it would mean nothing', async () => {
    expect(await withdraw({ endsAt: hours(-1) })).toEqual({ ok: false, code: 'in-the-past' })
    expect(await withdraw({ goTo: code })).toEqual({ ok: false, code: 'unknown-procedure' })
    expect(await withdraw({ goTo: '1.888888' })).toEqual({ ok: false, code: 'unknown-procedure' })
    await secondVersion(hours(48))
    expect(await withdraw({ endsAt: hours(24) })).toEqual({ ok: false, code: 'later-version-stands' })
    expect(await withdraw({ endsAt: hours(72) })).toMatchObject({ ok: true, value: { number: 2 } })
    expect(await withdraw({ endsAt: hours(96) })).toEqual({ ok: false, code: 'not-offered' })
  })

  test('happens once, however many press at once, and queues one word to those with drafts', async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => withdraw()))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    const id = (await findPublished(visitor, code, hours(-1)))?.id ?? ''
    const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`withdrawal-${id}`}`
    expect(jobs).toHaveLength(1)
  })

  test('is undone by a new version, from its moment on', async () => {
    await withdraw({ endsAt: hours(48) })
    expect(await secondVersion(hours(24))).toMatchObject({ ok: true })
    expect(await findPublished(visitor, code, hours(23))).toMatchObject({ number: 1 })
    expect(await findPublished(visitor, code, hours(100))).toMatchObject({ number: 2 })
    expect(await findNotOffered(visitor, code, hours(100))).toBeNull()
    expect(await listVersions(administrator, code)).toMatchObject([{ number: 2, validTo: null }, { number: 1, validTo: hours(24) }])
  })

  test('is for ever in the books', async () => {
    await withdraw()
    await expect(db.procedureWithdrawal.updateMany({ data: { reason: 'Khác' } })).rejects.toThrow('append-only')
  })
})

describe('reverting', () => {
  test('opens a draft that equals the older version, and overwrites nobody’s', async () => {
    await secondVersion()
    expect(await revertVersion(administrator, { code, number: 1 }, now)).toEqual({ ok: true, value: { code, revision: 0 } })
    expect(await findDraftVersion(administrator, code)).toMatchObject({ number: 3, definition })
    expect(await revertVersion(administrator, { code, number: 2 }, now)).toEqual({ ok: false, code: 'draft-exists' })
    expect(await revertVersion(administrator, { code, number: 9 }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await publish(0, null, hours(1))).toMatchObject({ ok: true, value: { number: 3 } })
    expect(await findPublished(visitor, code, hours(1))).toMatchObject({ number: 3, definition })
  })
})

describe('copying', () => {
  test('makes another procedure of any version', async () => {
    await secondVersion()
    const newCode = fresh()
    expect(await copyProcedure(administrator, { code, number: 1, newCode, name: 'Bản sao' }, now)).toEqual({ ok: true, value: { code: newCode, revision: 0 } })
    expect((await findDraftVersion(administrator, newCode))?.definition).toEqual({ ...definition, code: newCode, name: { vi: 'Bản sao' } })
    expect(await copyProcedure(administrator, { code, number: 1, newCode, name: 'Lần nữa' }, now)).toEqual({ ok: false, code: 'code-taken' })
    expect(await copyProcedure(administrator, { code, number: 7, newCode: fresh(), name: 'x' }, now)).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('importing', () => {
  /** Every row of every table, and every job. */
  const everything = async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker') ORDER BY 1`
    const digests = tables.map(async ({ name }) => {
      const { rows } = await sharedPool.query<{ all: string | null }>(`SELECT md5(string_agg(t::text, ' ' ORDER BY t::text)) AS all FROM ${name} t`)
      return `${name} ${rows[0]?.all ?? ''}`
    })
    return Promise.all(digests)
  }

  test('brings back what was exported, as a new procedure or as the next version', async () => {
    const elsewhere = { ...definition, code: fresh() }
    expect(await importDefinition(administrator, { text: exportText(elsewhere) }, now)).toEqual({ ok: true, value: { code: elsewhere.code, number: 1 } })
    expect((await findDraftVersion(administrator, elsewhere.code))?.definition).toEqual(elsewhere)
    const stored = await findVersionNumber(administrator, elsewhere.code, 1)
    expect(stored && exportText(stored.definition)).toBe(exportText(elsewhere))
    expect(await importDefinition(administrator, { text: exportText(definition) }, now)).toEqual({ ok: true, value: { code, number: 2 } })
  })

  test.each([
    ['no JSON', () => '{'],
    ['the wrong shape', () => JSON.stringify({ ...sampleProcedure, code: fresh(), timeLimits: [] })],
    ['markup', () => JSON.stringify({ ...sampleProcedure, code: fresh(), summary: { vi: '<script>alert(1)</script>' } })],
    ['nothing in it', () => ''],
    ['a later format', () => JSON.stringify({ ...sampleProcedure, code: fresh(), format: 2 })],
    ['a name we do not know', () => JSON.stringify({ ...sampleProcedure, code: fresh(), colour: 'red' })],
    ['a name twice', () => JSON.stringify({ ...sampleProcedure, code: fresh() }).replace('{', '{"level":"INFO",')],
    ['a key twice', () => JSON.stringify({ ...sampleProcedure, code: fresh(), components: [sampleProcedure.components?.[0], sampleProcedure.components?.[0]] })],
    ['brackets 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['10 MB of text', () => JSON.stringify({ ...sampleProcedure, code: fresh(), description: { vi: 'a'.repeat(10 * 1024 * 1024) } })],
    ['a link that runs', () => JSON.stringify({ ...sampleProcedure, code: fresh(), description: { vi: '[x](javascript:alert(1))' } })],
    ['a picture in the text', () => JSON.stringify({ ...sampleProcedure, code: fresh(), description: { vi: '![x](data:image/png;base64,AAAA)' } })],
    ['half a character', () => JSON.stringify({ ...sampleProcedure, code: fresh(), summary: { vi: 'a\ud800b' } })],
    ['a byte of nothing', () => JSON.stringify({ ...sampleProcedure, code: fresh(), summary: { vi: 'a\u0000b' } })],
    ['a circle', () => JSON.stringify({ ...sampleProcedure, code: fresh(), form: { pages: [{ key: 'a', title: { vi: 'A' }, sections: [{ key: 's', fields: [
      { key: 'x', type: 'yesNo', label: { vi: 'X' }, condition: { '!!': [{ var: 'y' }] } }, { key: 'y', type: 'yesNo', label: { vi: 'Y' }, condition: { '!!': [{ var: 'x' }] } },
    ] }] }] } })],
  ])('changes nothing on a file with %s', async (_, text) => {
    const before = await everything()
    expect(await importDefinition(administrator, { text: text() }, now)).toEqual({ ok: false, code: 'does-not-fit' })
    expect(await everything()).toEqual(before)
  })

  test('overwrites nobody’s draft, and makes nothing of a refusal', async () => {
    await startDraftVersion(administrator, { code }, now)
    const before = await everything()
    expect(await importDefinition(administrator, { text: exportText({ ...definition, name: { vi: 'Khác' } }) }, now)).toEqual({ ok: false, code: 'draft-exists' })
    expect(await everything()).toEqual(before)
    expect((await findDraftVersion(administrator, code))?.definition).toEqual(definition)
  })
})

test('only who keeps procedures sees versions; everybody sees where to go', async () => {
  for (const actor of [visitor, other('SUPERVISOR'), other('APPROVER')]) expect(await findVersionNumber(actor, code, 1)).toBeNull()
  expect(await namesOffered(visitor, [code, '1.888888'], now)).toEqual(new Map([[code, definition.name]]))
})
