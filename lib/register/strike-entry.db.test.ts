import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { dayOf } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { findEntry, listEntries, searchEntries } from '@/lib/dossier/queries/register-entries'
import { recallDossier } from '@/lib/dossier/recall-dossier'
import { now } from '@/tests/support/clock'
import { worldsOfFile } from '@/tests/support/worlds'
import { approved, words, type World } from '@/tests/permissions/world'
import { listBooks } from './queries'
import { readEntrySearch } from './model'
import { strikeEntry } from './strike-entry'

const a = worldsOfFile()
const entriesOf = ({ dossierId }: World) => db.registerEntry.findMany({ where: { dossierId }, orderBy: { number: 'asc' } })
const versionOf = async ({ dossierId }: World) => (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version
const found = async (world: World, typed: string) => {
  const search = readEntrySearch(typed)
  return search ? (await searchEntries(world.own.CLERK, search, now)).map(({ dossierCode }) => dossierCode) : []
}

describe('an entry of a book', () => {
  it('says what the result says, and is found by number, day, code and name', async () => {
    const world = await a(approved)
    const [entry] = await entriesOf(world)
    if (!entry) throw new Error('no entry')
    const whole = await findEntry(world.own.CLERK, entry.id, now)
    expect(whole).toMatchObject({ number: entry.number, dossierCode: world.code, voidedAt: null, mayStrike: false })
    expect(whole?.lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(whole?.lines)).not.toContain('{{')
    expect(await db.auditEntry.count({ where: { action: 'register.read', subjectId: entry.id, ownerId: world.owner.personId } })).toBe(1)
    const year = dayOf(now).slice(0, 4)
    for (const typed of [`${String(entry.number)}/${year}`, dayOf(now), world.code, 'nguyen van th']) expect(await found(world, typed)).toContain(world.code)
    for (const typed of [`${String(entry.number)}/1999`, '2020-01-01', 'khong co ai ten nay']) expect(await found(world, typed)).not.toContain(world.code)
  })

  it('is struck once, keeps its number and its reason, and what is entered again gets the next', async () => {
    const world = await a(approved)
    const [entry] = await entriesOf(world)
    if (!entry) throw new Error('no entry')
    const strike = () => strikeEntry(world.own.APPROVER, { entry: entry.id, reason: 'Ghi nhầm sổ' }, now)
    const both = await Promise.all([strike(), strike()])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'struck-already'])
    expect(await findEntry(world.own.SUPERVISOR, entry.id, now)).toMatchObject({ voidReason: 'struck', voidWords: 'Ghi nhầm sổ', mayStrike: false, voidedByName: 'Cán bộ APPROVER' })
    expect(await db.auditEntry.count({ where: { action: 'register.strike', subjectId: entry.id } })).toBe(1)
    expect(JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: entry.id } }))).not.toContain('Ghi nhầm')

    await recallDossier(world.own.SUPERVISOR, { code: world.code, version: await versionOf(world), reason: 'Ghi lại' }, now)
    expect(await approveDossier(world.own.APPROVER, { code: world.code, version: await versionOf(world), note: '' }, now, words)).toMatchObject({ ok: true })
    const [struck, again, ...more] = await entriesOf(world)
    expect(struck).toMatchObject({ number: entry.number, voidReason: 'struck' })
    expect([again?.number, again?.voidedAt, more]).toEqual([entry.number + 1, null, []])

    const [book] = await listBooks(world.own.CLERK)
    const numbers = (await listEntries(world.own.CLERK, { bookId: book?.id ?? '', from: 1 }, now)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: book?.lastNumber ?? 0 }, (_, index) => index + 1))
    expect(book?.struck).toBe(1)
  })

  it('is not there for who names none', async () => {
    const world = await a(approved)
    expect(await strikeEntry(world.own.SUPERVISOR, { entry: longId('khong-phai') ?? '', reason: 'x' }, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
