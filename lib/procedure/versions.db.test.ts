import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { extractCopy } from '@/tests/support/shipped-procedures'
import { seedProcedures } from '@/prisma/seed/procedures/seed-procedures'
import { createProcedure } from './create-procedure'
import { discardDraftVersion } from './discard-draft-version'
import type { Known } from './model/check-definition'
import { publishVersion } from './publish-version'
import {
  countLevels, findDraftVersion, findPublished, findVersion, listProcedures, listPublished, listSectors, listVersions,
} from './queries'
import { saveDraftVersion } from './save-draft-version'
import { type ProcedureDefinition, procedureDefinition } from './schema'
import { startDraftVersion } from './start-draft-version'

const now = new Date('2026-11-23T02:00:00Z')
const tomorrow = new Date('2026-11-24T02:00:00Z')
const known: Known = {
  registers: ['EXTRACT_COPY'],
  registryFields: ['national-population.person', 'national-population.family'],
  placeholders: ['dossierCode', 'agencyName', 'registerNumber', 'registerBook', 'issuedDay'],
}

const official = (role: Role) => mintActor({ kind: 'official', officialId: newId(), grants: [{ agencyId: newId(), role }] })
const visitor = mintActor({ kind: 'visitor' })
const citizen = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const administrator = official('ADMINISTRATOR')
const others = [visitor, citizen, official('APPROVER'), official('COUNTER_OFFICER'), official('SUPERVISOR')]

let serial = 0
let code: string
let definition: ProcedureDefinition

beforeAll(() =>
  db.official.create({
    data: { id: administrator.officialId, fullName: 'Trương Minh Triết', title: '', emailCipher: encrypt('quan-tri@hoacuong.example'), emailHash: newId(), createdAt: now },
  }),
)

/** A procedure of its own for every test, published yesterday. */
beforeEach(async () => {
  serial += 1
  code = `3.${String(serial).padStart(6, '0')}`
  definition = procedureDefinition.parse({ ...extractCopy, code })
  const yesterday = new Date('2026-11-22T02:00:00Z')
  await createProcedure(administrator, { definition }, yesterday)
  await publishVersion(administrator, { code, revision: 0, validFrom: null, reason: 'Lần đầu' }, yesterday, known)
})

const priced = (amount: number): ProcedureDefinition => ({
  ...definition,
  fees: definition.fees.map((rule) => (rule.key === 'copies' ? { ...rule, amount } : rule)),
})
const priceOf = (version: { definition: ProcedureDefinition } | null) => version?.definition.fees.find(({ key }) => key === 'copies')?.amount

async function draftAt(amount: number) {
  await startDraftVersion(administrator, { code }, now)
  const saved = await saveDraftVersion(administrator, { code, revision: 0, definition: priced(amount) }, now)
  if (!saved.ok) throw new Error(saved.code)
  return saved.value
}

describe('a draft version', () => {
  test('copies the newest and waits in silence', async () => {
    expect(await startDraftVersion(administrator, { code }, now)).toEqual({ ok: true, value: { code, revision: 0 } })
    const draft = await findDraftVersion(administrator, code)
    expect(draft).toMatchObject({ number: 2, state: 'DRAFT', definition })
    expect(await findPublished(visitor, code, now)).toMatchObject({ number: 1 })
    expect((await listPublished(visitor, { at: now })).filter((one) => one.code === code)).toHaveLength(1)
  })

  test('there is one, however many begin it at once', async () => {
    await Promise.all([1, 2, 3].map(() => startDraftVersion(administrator, { code }, now)))
    expect(await db.procedureVersion.count({ where: { procedure: { code }, state: 'DRAFT' } })).toBe(1)
  })

  test('is saved for one of two administrators', async () => {
    await startDraftVersion(administrator, { code }, now)
    const pressed = await Promise.all([9000, 9500].map((amount) => saveDraftVersion(administrator, { code, revision: 0, definition: priced(amount) }, now)))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(pressed.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'changed-meanwhile' })
  })

  test('keeps its code and is checked as a whole', async () => {
    await startDraftVersion(administrator, { code }, now)
    await saveDraftVersion(administrator, { code, revision: 0, definition: { ...definition, code: '1.999999' } }, now)
    expect((await findDraftVersion(administrator, code))?.definition.code).toBe(code)
    const broken = { ...definition, timeLimits: [] }
    await expect(saveDraftVersion(administrator, { code, revision: 1, definition: broken }, now)).rejects.toThrow('timeLimits')
  })

  test('is thrown away, unless another saved meanwhile or nothing else is there', async () => {
    await draftAt(9000)
    expect(await discardDraftVersion(administrator, { code, revision: 0 }, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await discardDraftVersion(administrator, { code, revision: 1 }, now)).toMatchObject({ ok: true })
    expect(await findDraftVersion(administrator, code)).toBeNull()

    await createProcedure(administrator, { definition: { ...definition, code: '2.999999' } }, now)
    expect(await discardDraftVersion(administrator, { code: '2.999999', revision: 0 }, now)).toEqual({ ok: false, code: 'never-published' })
  })
})

describe('publishing', () => {
  test('at once ends the version before it, which stays readable', async () => {
    const first = await findPublished(visitor, code, now)
    const { revision } = await draftAt(9000)
    expect(await publishVersion(administrator, { code, revision, validFrom: null, reason: 'Mức mới' }, now, known)).toMatchObject({ ok: true, value: { number: 2 } })
    expect(priceOf(await findPublished(visitor, code, now))).toBe(9000)
    expect(priceOf(await findPublished(visitor, code, new Date(now.getTime() - 1)))).toBe(8000)
    expect(priceOf(await findVersion(visitor, first?.id ?? ''))).toBe(8000)
    expect(await listVersions(administrator, code)).toMatchObject([
      { number: 2, state: 'PUBLISHED', validFrom: now, validTo: null, reason: 'Mức mới' },
      { number: 1, state: 'PUBLISHED', validTo: now },
    ])
    expect(await startDraftVersion(administrator, { code }, now)).toMatchObject({ ok: true })
    expect(priceOf(await findDraftVersion(administrator, code))).toBe(9000)
  })

  test('for a later day changes nothing before it', async () => {
    const { revision } = await draftAt(9000)
    await publishVersion(administrator, { code, revision, validFrom: tomorrow, reason: 'Từ ngày mai' }, now, known)
    expect(priceOf(await findPublished(visitor, code, now))).toBe(8000)
    expect(priceOf(await findPublished(visitor, code, tomorrow))).toBe(9000)
  })

  test('refuses the past, and a beginning before a version that stands', async () => {
    const { revision } = await draftAt(9000)
    const at = (validFrom: Date) => publishVersion(administrator, { code, revision, validFrom, reason: 'Lý do' }, now, known)
    expect(await at(new Date(now.getTime() - 1))).toEqual({ ok: false, code: 'in-the-past' })
    await at(tomorrow)
    const { revision: next } = await draftAt(9500)
    const sooner = await publishVersion(administrator, { code, revision: next, validFrom: null, reason: 'Lý do' }, now, known)
    expect(sooner).toEqual({ ok: false, code: 'later-version-stands' })
    expect(await findDraftVersion(administrator, code)).not.toBeNull()
  })

  test('refuses what was changed meanwhile and what would surprise', async () => {
    const { revision } = await draftAt(9000)
    const input = { code, validFrom: null, reason: 'Lý do' }
    expect(await publishVersion(administrator, { ...input, revision: revision - 1 }, now, known)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await publishVersion(administrator, { ...input, revision }, now, { ...known, registers: [] })).toEqual({ ok: false, code: 'has-problems' })
    expect(await publishVersion(administrator, { ...input, revision }, now, known)).toMatchObject({ ok: true })
  })

  test('is for ever: the database refuses a change', async () => {
    const version = await findPublished(visitor, code, now)
    const change = db.procedureVersion.update({ where: { id: version?.id ?? '' }, data: { name: 'Khác' } })
    await expect(change).rejects.toThrow('immutable')
  })

  test('leaves its trace', async () => {
    const { revision } = await draftAt(9000)
    await publishVersion(administrator, { code, revision, validFrom: null, reason: 'Lý do' }, now, known)
    const trace = await db.auditEntry.findMany({ where: { detail: { path: ['code'], equals: code } }, orderBy: { id: 'asc' }, select: { action: true, actorId: true } })
    expect(trace.map(({ action }) => action)).toEqual([
      'procedure.create', 'procedure.publish', 'procedure.draft.start', 'procedure.draft.save', 'procedure.publish',
    ])
    expect(new Set(trace.map(({ actorId }) => actorId))).toEqual(new Set([administrator.officialId]))
  })
})

test('nobody but an administrator keeps procedures or sees drafts', async () => {
  const { revision } = await draftAt(9000)
  for (const actor of others) {
    const refused = { ok: false, code: 'not-found' }
    expect(await createProcedure(actor, { definition: { ...definition, code: '1.888888' } }, now)).toEqual(refused)
    expect(await startDraftVersion(actor, { code }, now)).toEqual(refused)
    expect(await saveDraftVersion(actor, { code, revision, definition }, now)).toEqual(refused)
    expect(await publishVersion(actor, { code, revision, validFrom: null, reason: 'Lý do' }, now, known)).toEqual(refused)
    expect(await discardDraftVersion(actor, { code, revision }, now)).toEqual(refused)
    expect(await findDraftVersion(actor, code)).toBeNull()
    expect(await listVersions(actor, code)).toBeNull()
    expect(await listProcedures(actor)).toEqual([])
  }
  expect(await startDraftVersion(administrator, { code: '1.777777' }, now)).toEqual({ ok: false, code: 'not-found' })
  expect(await listVersions(administrator, '1.777777')).toBeNull()
  expect((await listProcedures(administrator)).find((one) => one.code === code)?.versions).toHaveLength(2)
})

describe('the seeded catalogue', () => {
  const july = new Date('2026-07-02T00:00:00Z')
  beforeAll(() => seedProcedures())
  const found = async (sector: string) => (await listPublished(visitor, { at: july, sector })).map((one) => one.code)

  test('is made once', async () => {
    const before = await db.procedureVersion.count()
    await seedProcedures()
    expect(await db.procedureVersion.count()).toBe(before)
    expect(await listPublished(visitor, { at: new Date('2026-06-30T00:00:00Z') })).toEqual([])
  })

  test('stands under its sectors and levels', async () => {
    expect(await listSectors(visitor, { at: july })).toMatchObject([
      { key: 'healthInsurance', procedures: 1 }, { key: 'socialAssistance', procedures: 1 }, { key: 'certification', procedures: 2 },
      { key: 'residence', procedures: 2 }, { key: 'civilStatus', procedures: 6 },
    ])
    expect(await found('civilStatus')).toHaveLength(6)
    expect(await found('nowhere')).toEqual([])
    expect(await countLevels(visitor, { at: july })).toEqual({ INFO: 0, PARTIAL: 3, FULL: 9 })
  })
})
