import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { aCounter, anId, aReadyIntake, aSitting, cardOf, takeIn } from '@/tests/support/at-counter'
import { at, now } from '@/tests/support/clock'
import { anOfficial, aPublishedProcedure } from '@/tests/support/factories'
import { askOpinion } from './ask-opinion'
import { collectResults } from './collect-results'
import { decideStop } from './decide-stop'
import { proposeStop } from './propose-stop'
import { findCase } from './queries/case'
import { findReadyResults, findSoughtCode } from './queries/giving'
import { findCollection } from './queries/giving-papers'
import { countPassedOn, findPassedOn, listPassedOn } from './queries/passed-on'
import type { CollectResultsInput } from './schema/giving'
import { withdrawOpinion } from './withdraw-opinion'

beforeAll(async () => {
  await aPublishedProcedure()
})

describe('what another agency is competent for', () => {
  it('is accepted here with that agency’s code, worked there, seen here by its state alone, and given out here', async () => {
    const [here, there] = [await aCounter(), await aCounter('CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'COUNTER_OFFICER')]
    const id = anId()
    const intake = await aReadyIntake(here, await aSitting(here, cardOf(id)), there.agency.id)
    // Money is owed to the agency that is competent, and never taken here.
    const taken = await takeIn(here.officer, intake, { method: 'CASH', reference: 'BL 1' })
    const code = taken.ok ? taken.value.code : ''
    expect(code).toBe(`${there.agency.code}-261123-0001`)
    const dossier = await db.dossier.findUniqueOrThrow({ where: { code } })
    expect(dossier).toMatchObject({ status: 'ACCEPTED', agencyId: there.agency.id, intakeAgencyId: here.agency.id, assigneeId: there.officer.officialId })
    expect(await db.fee.count({ where: { dossierId: dossier.id, state: 'PAID' } })).toBe(0)

    expect(await findCase(there.officer, code, now)).not.toBeNull()
    expect(await findCase(here.officer, code, now)).toBeNull()
    expect((await listPassedOn(here.officer, { view: 'waiting' })).rows).toMatchObject([{ code, status: 'ACCEPTED' }])
    expect((await listPassedOn(there.officer, { view: 'all' })).rows).toEqual([])
    const collecting: CollectResultsInput = {
      results: [{ code, version: 2 }], standing: 'OWNER', receiver: '', identityKind: 'ID_CARD', identityDigits: id.slice(-4), proof: 'SIGNATURE', signed: 'on', tokenSaid: '',
    }
    // Before there is a result they know nothing that could be given out.
    expect(await collectResults(here.officer, collecting, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await findReadyResults(here.officer, code, now)).toBeNull()

    await db.dossier.update({ where: { code }, data: { status: 'COMPLETED', completedAt: now, stepKey: 'handOver', stepRole: 'COUNTER_OFFICER' } })
    const owed = await db.fee.create({ data: { id: newId(), agencyId: there.agency.id, dossierId: dossier.id, ruleKey: 'x', label: 'Lệ phí', amount: 8000, legalGround: 'x', state: 'DUE' } })
    expect(await collectResults(here.officer, collecting, now)).toEqual({ ok: false, code: 'fee-due' })
    await db.fee.update({ where: { id: owed.id }, data: { state: 'WAIVED', recordedAt: now } })
    expect(await findPassedOn(here.officer, code, now)).toMatchObject({ waits: false, mayHandOver: true })
    expect(await countPassedOn(here.officer)).toEqual({ waiting: 0, ready: 1 })
    expect(await findSoughtCode(here.officer, { code })).toBe(code)
    expect(await findReadyResults(here.officer, code, now)).toMatchObject({ agencyId: here.agency.id, ready: [{ code, competent: { name: 'Ủy ban nhân dân phường Thử' }, mayGive: true }] })

    expect(await collectResults(here.officer, { ...collecting, identityDigits: '9999' }, now)).toEqual({ ok: false, code: 'identity-mismatch' })
    const results = await Promise.all([1, 2].map(() => collectResults(here.officer, collecting, now)))
    const given = results.find((result) => result.ok)
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await findPassedOn(here.officer, code, now)).toMatchObject({ status: 'RETURNED', mayHandOver: false })
    // The proof is kept where it was given out, and read where it was worked; nobody else hears of it.
    const collection = given?.ok ? given.value.collectionId : ''
    const proof = { collected: { name: 'Trần Thị Quầy', standing: 'OWNER', identityDigits: id.slice(-4), proof: 'SIGNATURE' }, agencyId: here.agency.id }
    expect(await findCollection(here.officer, collection, now)).toMatchObject({ ...proof, isOwn: true })
    expect(await findCollection(there.officer, collection, now)).toMatchObject({ ...proof, isOwn: false })
    expect(await findCollection((await aCounter()).officer, collection, now)).toBeNull()
  })

  it('waits for that agency until it has a result, whatever that agency asks others and hears of them', async () => {
    const [here, there] = [await aCounter(), await aCounter('CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'COUNTER_OFFICER')]
    const taken = await takeIn(here.officer, await aReadyIntake(here, await aSitting(here, cardOf(anId())), there.agency.id))
    const code = taken.ok ? taken.value.code : ''
    const waits = async () => [await findPassedOn(here.officer, code, now), await db.dossier.findUnique({ where: { code } })].map((one) => (one && 'waits' in one ? one.waits : one?.waitsForAgency))
    expect(await waits()).toEqual([true, false])
    await db.dossier.update({ where: { code }, data: { dueAt: at('2026-12-14', '17:30'), status: 'IN_PROGRESS' } })
    const ask = async () => {
      const of = { askedOf: 'OUTSIDE' as const }
      const asked = await askOpinion(there.officer, { code, of, outsideName: 'Chi nhánh đất đai', question: 'Có tranh chấp không?', until: '2026-11-26', files: [] }, now)
      if (!asked.ok) throw new Error(asked.code)
      return asked.value.opinionId
    }
    const opinion = await ask()
    expect(await waits()).toEqual([true, true])
    // An answer frees the agency that asked, and not who waits for that agency.
    await withdrawOpinion(there.officer, { opinion }, now)
    expect(await waits()).toEqual([true, false])
    // The other way round: the end comes while an opinion is still asked for, and ends both.
    await ask()
    expect(await waits()).toEqual([true, true])
    const version = async () => (await db.dossier.findUniqueOrThrow({ where: { code } })).version
    expect(await proposeStop(there.officer, { code, version: await version(), reason: 'Người nộp đã mất' }, now)).toMatchObject({ ok: true })
    const leader = await anOfficial(there.agency.id, 'APPROVER')
    expect(await decideStop(leader, { code, version: await version(), decision: 'approve', reason: '' }, now)).toMatchObject({ ok: true })
    expect(await waits()).toEqual([false, false])
  })
})
