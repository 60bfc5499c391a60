import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decrypt, encrypt, encryptJson } from '@/lib/core/crypto'
import { toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { storage } from '@/lib/document/storage/chosen'
import { findCase } from '@/lib/dossier/queries/case'
import { signInCitizen } from '@/lib/identity/sign-in-citizen'
import { deliverMessage } from '@/lib/notification/deliver-message'
import { now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure, type Citizen, type Official, system, visitor } from '@/tests/support/factories'
import { askErasure } from './ask-erasure'
import { destroyDue } from './destroy-due'
import { endHold } from './end-hold'
import { eraseAccounts } from './erase-accounts'
import { findErasure } from './queries/erasure'
import { listDestructions, listHolds, listRetentionRules } from './queries/retention'
import { saveRetentionRule } from './save-retention-rule'
import { setHold } from './set-hold'
import { switchRetentionRule } from './switch-retention-rule'
import { takeBackErasure } from './take-back-erasure'

const long = new Date('2020-03-03T03:00:00Z')
const links = { done: () => '/quyen-rieng-tu', hindered: () => '/tai-khoan/du-lieu' }
let agencyId = ''
let administrator: Official
let clerk: Official
let owner: Citizen

beforeAll(async () => {
  await aPublishedProcedure()
})

beforeEach(async () => {
  await db.retentionRule.deleteMany()
  agencyId = (await anAgency()).id
  ;[administrator, clerk] = [await anOfficial(agencyId, 'ADMINISTRATOR'), await anOfficial(agencyId, 'CLERK', 'COUNTER_OFFICER')]
  owner = await aCitizen({ name: 'Trần Thị Chủ' })
})

/** A dossier that ended long ago. */
async function anOld(status: 'RETURNED' | 'STOPPED' = 'STOPPED', citizen = owner) {
  const dossier = await aDossier(citizen, agencyId, now, 'Trần Bé Con')
  await db.dossier.update({ where: { id: dossier.id }, data: { status, closedAt: long, stepKey: null, stepRole: null, urgentAt: null, intakeDueAt: null } })
  return dossier
}

const term = { sector: '', amount: 5, unit: 'YEAR', basis: 'Luật Lưu trữ' } as const
async function switchedOn(kind: 'stopped' | 'finished' | 'result' | 'notice' = 'stopped', over: { sector?: string } = {}) {
  await saveRetentionRule(administrator, { agencyId, kind, ...term, ...over }, now)
  const { revision } = await db.retentionRule.findFirstOrThrow({ where: { agencyId, kind, sector: over.sector ?? '' } })
  expect(await switchRetentionRule(administrator, { agencyId, kind, sector: over.sector ?? '', revision, intent: 'on' }, now)).toMatchObject({ ok: true })
}
const destroyed = async (id: string) => (await db.dossier.findUniqueOrThrow({ where: { id } })).destroyedAt !== null

describe('a rule', () => {
  it('only shows what would go until it is switched on, and again after each change', async () => {
    const { id } = await anOld()
    await saveRetentionRule(administrator, { agencyId, kind: 'stopped', ...term }, now)
    const shown = async () => (await listRetentionRules(administrator, agencyId, now))?.find(({ kind }) => kind === 'stopped')
    expect(await shown()).toMatchObject({ isOn: false, preview: { due: 1, held: 0, oldest: long, newest: long } })
    await destroyDue(system, {}, now)
    expect(await destroyed(id)).toBe(false)
    expect(await switchRetentionRule(administrator, { agencyId, kind: 'stopped', sector: '', revision: 7, intent: 'on' }, now)).toMatchObject({ code: 'changed' })
    await switchedOn()
    await saveRetentionRule(administrator, { agencyId, kind: 'stopped', ...term, amount: 4 }, now)
    expect(await shown()).toMatchObject({ isOn: false, amount: 4 })
    await destroyDue(system, {}, now)
    expect(await destroyed(id)).toBe(false)
  })

  it('without a term cannot be switched on', async () => {
    await saveRetentionRule(administrator, { agencyId, kind: 'result', ...term, amount: null }, now)
    expect(await switchRetentionRule(administrator, { agencyId, kind: 'result', sector: '', revision: 1, intent: 'on' }, now)).toMatchObject({ code: 'for-ever' })
  })

  it('destroys names, answers and papers with their keys; code, course and page of the dossier stay', async () => {
    const { id, code } = await anOld()
    const papers = await db.dossierComponent.findMany({ where: { dossierId: id } })
    const files = await db.storedFile.findMany({ where: { id: { in: papers.map(({ fileId }) => fileId) } } })
    expect(files.length).toBeGreaterThan(0)
    await db.dossierNote.create({ data: { id: newId(), dossierId: id, kind: 'COLLEAGUES', textCipher: encrypt('Bà Chủ'), salt: 'x', authorKind: 'official', createdAt: now } })
    await switchedOn()
    await destroyDue(system, {}, now)

    const left = await db.dossier.findUniqueOrThrow({ where: { id }, include: { components: true, notes: true, thread: true, events: true } })
    expect(left).toMatchObject({ code, ownerName: '', ownerIdHash: '', ownerNameSearch: '', components: [], notes: [], thread: [], trackingCipher: null })
    expect(left.events.length).toBeGreaterThan(0)
    for (const { id: fileId, contentId } of files) {
      expect(await db.storedFile.count({ where: { id: fileId } })).toBe(0)
      expect(await db.storedContent.count({ where: { id: contentId ?? '' } })).toBe(0)
      expect(await storage.size(contentId ?? '')).toBeNull()
    }
    expect(await findCase(clerk, code, now)).not.toBeNull()
    const [run] = (await listDestructions(administrator, agencyId)) ?? []
    expect(run).toMatchObject({ kind: 'stopped', records: 1, oldest: long, newest: long, finishedAt: now })
    expect(run?.listHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await db.auditEntry.count({ where: { action: 'retention.destroy', agencyId } })).toBe(1)
    await destroyDue(system, {}, now)
    expect(await listDestructions(administrator, agencyId)).toHaveLength(1)
  })

  it('leaves a file alone that another dossier names', async () => {
    const [{ id }, other] = [await anOld(), await aDossier(await aCitizen(), agencyId, now, 'Bé Khác')]
    const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: id } })
    await db.dossierComponent.create({ data: { id: newId(), dossierId: other.id, componentKey: 'again', fileId, addedAt: now } })
    await switchedOn()
    await destroyDue(system, {}, now)
    expect(await destroyed(id)).toBe(true)
    expect(await db.storedFile.count({ where: { id: fileId } })).toBe(1)
  })

  it('may not touch what is open, young, another agency\'s, or stands in a register', async () => {
    const [open, young, inRegister] = [await aDossier(await aCitizen(), agencyId, now, 'Bé Một'), await anOld(), await anOld('RETURNED', await aCitizen())]
    await db.dossier.update({ where: { id: young.id }, data: { closedAt: new Date('2021-01-01T00:00:00+07:00') } })
    const bookId = newId()
    await db.registerBook.create({ data: { id: bookId, agencyId, kind: 'birth', year: 2020 } })
    const { officialId } = clerk
    const entry = { id: newId(), agencyId, bookId, number: 1, page: 1, dossierId: inRegister.id, officialId, enteredAt: long, dataCipher: encryptJson({}) }
    await db.registerEntry.create({ data: entry })
    const [resultId, { fileId }] = [newId(), await db.dossierComponent.findFirstOrThrow({ where: { dossierId: inRegister.id } })]
    await db.resultDocument.create({ data: { id: resultId, dossierId: inRegister.id, kind: 'result', templateKey: 'x', fileId, issuedAt: long } })
    for (const kind of ['stopped', 'finished', 'result'] as const) await switchedOn(kind)
    const elsewhere = (await anAgency()).id
    const foreign = await aDossier(await aCitizen(), elsewhere, now, 'Bé Hai')
    await db.dossier.update({ where: { id: foreign.id }, data: { status: 'STOPPED', closedAt: long, stepKey: null, stepRole: null, urgentAt: null } })
    await destroyDue(system, {}, now)
    for (const { id } of [open, young, inRegister, foreign]) expect(await destroyed(id)).toBe(false)

    // A rule for the sector reaches its papers, never the entry or the result.
    const { sector } = await db.procedureVersion.findFirstOrThrow()
    await switchedOn('finished', { sector })
    await switchedOn('result', { sector })
    await destroyDue(system, {}, now)
    expect(await destroyed(inRegister.id)).toBe(true)
    expect(await db.registerEntry.count({ where: { id: entry.id } })).toBe(1)
    expect(await db.resultDocument.count({ where: { id: resultId } })).toBe(1)
  })

  it('goes on with the same report after it was killed in the middle, and takes nothing twice', async () => {
    for (let count = 0; count < 3; count += 1) await anOld('STOPPED', await aCitizen())
    await switchedOn()
    const run = newId()
    await db.destructionRun.create({
      data: { id: run, agencyId, kind: 'stopped', sector: '', amount: 5, unit: 'YEAR', basis: 'x', startedAt: long, records: 20, files: 20, oldest: new Date(0), newest: long, listHash: 'ab' },
    })
    const both = await Promise.allSettled([destroyDue(system, {}, now), destroyDue(system, {}, now)])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    await destroyDue(system, {}, now)
    const runs = (await listDestructions(administrator, agencyId)) ?? []
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ id: run, records: 23, oldest: new Date(0), finishedAt: now })
    expect(runs[0]?.listHash).not.toBe('ab')
  })
})

describe('a hold', () => {
  it('of a dossier or a person beats every rule, until its day or its end', async () => {
    const held = await anOld('STOPPED', await aCitizen({ id: '048192777001' }))
    const mine = await anOld('STOPPED', owner)
    const day = '2026-12-31'
    expect(await setHold(administrator, { agencyId, subject: held.code, reason: 'Tòa án thụ lý', untilDay: day }, now)).toMatchObject({ ok: true })
    expect(await setHold(administrator, { agencyId, subject: '048192777999', reason: 'x', untilDay: day }, now)).toMatchObject({ code: 'nobody' })
    expect(await setHold(administrator, { agencyId, subject: held.code, reason: 'x', untilDay: '2026-01-01' }, now)).toMatchObject({ code: 'past' })
    await db.retentionHold.create({ data: { id: newId(), agencyId, personId: owner.personId, reasonCipher: encrypt('x'), setAt: now, setById: newId(), untilDay: toDateColumn(day) } })
    await switchedOn()
    await destroyDue(system, {}, now)
    expect([await destroyed(held.id), await destroyed(mine.id)]).toEqual([false, false])
    const [first] = (await listHolds(administrator, agencyId, now))?.filter(({ dossierCode }) => dossierCode === held.code) ?? []
    await endHold(administrator, { holdId: first?.id ?? '', intent: 'end' }, now)
    await destroyDue(system, {}, now)
    expect([await destroyed(held.id), await destroyed(mine.id)]).toEqual([true, false])
    await destroyDue(system, {}, new Date('2027-01-02T00:00:00Z'))
    expect(await destroyed(mine.id)).toBe(true)
  })

  it('comes by itself with an open complaint, correction or rectification', async () => {
    const people = await Promise.all([aCitizen(), aCitizen(), aCitizen()])
    const [complained, corrected, rectified] = [await anOld('STOPPED', people[0]), await anOld('STOPPED', people[1]), await anOld('STOPPED', people[2])]
    const soon = new Date(now.getTime() + 86_400_000)
    await db.complaint.create({
      data: { id: newId(), code: newId(), agencyId, personId: people[0].personId, kind: 'COMPLAINT', state: 'RECEIVED', version: 1, textCipher: encrypt('x'), filedAt: now, dueAt: soon },
    })
    await db.correctionRequest.create({
      data: { id: newId(), dossierId: corrected.id, agencyId, state: 'REQUESTED', askedByKind: 'citizen', askedById: people[1].personId, askedAt: now, reasonCipher: encrypt('x') },
    })
    await db.rectification.create({
      data: { id: newId(), personId: people[2].personId, agencyId, state: 'OPEN', about: 'name', textCipher: encrypt('x'), requestedAt: now, dueAt: soon },
    })
    await switchedOn()
    await destroyDue(system, {}, now)
    expect([await destroyed(complained.id), await destroyed(corrected.id), await destroyed(rectified.id)]).toEqual([false, false, false])
    expect((await listRetentionRules(administrator, agencyId, now))?.find(({ kind }) => kind === 'stopped')).toMatchObject({ preview: { due: 0, held: 3 } })
  })
})

describe('the erasure of an account', () => {
  const later = new Date(now.getTime() + 8 * 86_400_000)

  it('waits for open dossiers, and can be taken back for seven days', async () => {
    const { id } = await aDossier(owner, agencyId, now, 'Trần Bé Con')
    expect(await askErasure(owner, {}, now)).toMatchObject({ ok: false, code: 'open-dossier' })
    await db.dossier.update({ where: { id }, data: { status: 'STOPPED', closedAt: now, stepKey: null, stepRole: null, urgentAt: null, intakeDueAt: null } })
    expect(await askErasure(owner, {}, now)).toMatchObject({ ok: true, value: { dueAt: new Date(now.getTime() + 7 * 86_400_000) } })
    expect(await askErasure(owner, {}, now)).toMatchObject({ code: 'not-possible' })
    await eraseAccounts(system, { links }, new Date(now.getTime() + 6 * 86_400_000))
    expect(await takeBackErasure(owner, {}, now)).toMatchObject({ ok: true })
    await eraseAccounts(system, { links }, later)
    expect((await db.person.findUniqueOrThrow({ where: { id: owner.personId } })).fullName).toBe('Trần Thị Chủ')
  })

  it('leaves the account where something came in between', async () => {
    await askErasure(owner, {}, now)
    await aDossier(owner, agencyId, now, 'Trần Bé Con')
    await eraseAccounts(system, { links }, later)
    expect(await findErasure(owner, later)).toMatchObject({ last: { state: 'HINDERED' }, obstacles: ['open-dossier'] })
    await eraseAccounts(system, { links }, later)
    expect(await db.message.count({ where: { personId: owner.personId, topic: 'privacy.erasure-hindered' } })).toBe(1)
    expect((await db.person.findUniqueOrThrow({ where: { id: owner.personId } })).fullName).toBe('Trần Thị Chủ')
  })

  it('leaves an id, what was filed and the trace; whoever signs in again has an empty account', async () => {
    const claims = { sub: newId(), SoDinhDanh: '048192888001', HoVaTen: 'Lê Thị Xóa', NgayThangNamSinh: '1992-02-03', loAs: 2, SoDienThoai: '0905123123' }
    const signIn = async (at: Date) => {
      const signedIn = await signInCitizen(visitor, { issuer: 'https://vneid.test', claims, locale: 'vi', device: 'x' }, at)
      if (!signedIn.ok) throw new Error(signedIn.code)
      return signedIn.value.personId
    }
    const personId = await signIn(now)
    const citizen: Citizen = { ...owner, personId }
    const { id: filed } = await anOld('STOPPED', citizen)
    await db.message.create({ data: { id: newId(), personId, agencyId, topic: 'x', params: {}, createdAt: now } })
    await db.vaultEntry.create({
      data: {
        id: newId(), personId, agencyId, source: 'RESULT', dossierId: filed, dossierCode: 'x', sourceKey: 'x', documentType: 'x', title: {}, dataCipher: encrypt('x'), keptAt: now,
        files: { create: { fileId: (await db.dossierComponent.findFirstOrThrow({ where: { dossierId: filed } })).fileId, sourceFileId: newId() } },
      },
    })
    await db.contactPhone.create({ data: { personId, phoneCipher: encrypt('0905123123'), phoneHash: 'x', createdAt: now } })
    expect(await askErasure(citizen, {}, now)).toMatchObject({ ok: true })
    await eraseAccounts(system, { links }, later)

    const left = await db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(JSON.stringify(left)).not.toMatch(/Xóa|048192888001/)
    expect(left).toMatchObject({ fullName: '', phoneCipher: null, phoneHash: null, emailCipher: null })
    expect(await db.session.count({ where: { personId } })).toBe(0)
    expect(await db.message.count({ where: { personId } })).toBe(0)
    expect(await db.vaultEntry.count({ where: { personId } })).toBe(0)
    expect(await db.contactPhone.count({ where: { personId } })).toBe(0)
    expect(await db.dossier.count({ where: { id: filed, destroyedAt: null } })).toBe(1)
    expect(await db.auditEntry.count({ where: { ownerId: personId, action: { in: ['session.begin', 'erasure.ask', 'erasure.done'] } } })).toBe(3)
    const again = await signIn(later)
    expect(again).not.toBe(personId)
    expect(await db.dossier.count({ where: { ownerId: again } })).toBe(0)
  })

  it.each(['vi', 'en'] as const)('is told of once it is done, in their language (%s); of the address nothing is left after that', async (locale) => {
    const address = `chu.${locale}@congdan.example`
    await db.person.update({ where: { id: owner.personId }, data: { locale, emailCipher: encrypt(address), emailHash: address, emailConfirmedAt: now } })
    expect(await askErasure(owner, {}, now)).toMatchObject({ ok: true })
    await Promise.all([eraseAccounts(system, { links }, later), eraseAccounts(system, { links }, later)])
    const told = await db.delivery.findMany({ where: { topic: 'privacy.erasure-done', locale } })
    expect(told).toHaveLength(1)
    const [{ id, addressCipher }] = told as [(typeof told)[number]]
    expect([decrypt(addressCipher), told[0]?.messageId]).toEqual([address, null])
    expect(await db.message.count({ where: { personId: owner.personId } })).toBe(0)

    // Too late to be sent, it is given up, and forgets the address as it does once it was sent.
    await db.delivery.update({ where: { id }, data: { expiresAt: later } })
    const words = () => {
      throw new Error('nothing is sent')
    }
    expect(await deliverMessage(system, { deliveryId: id, words, lastAttempt: true }, later)).toMatchObject({ ok: true, value: { state: 'FAILED' } })
    const left = await db.delivery.findUniqueOrThrow({ where: { id } })
    expect([decrypt(left.addressCipher), left.secretCipher]).toEqual(['', null])
  })
})
