import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { at, now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, aPublishedProcedure, aReadyDraft } from '@/tests/support/factories'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

let agency: { id: string; code: string }
beforeAll(async () => {
  await aPublishedProcedure()
})

describe('submitDossier', () => {
  it('registers the dossier with the first code of the day, its fee, its event and its jobs', async () => {
    agency = await anAgency()
    const citizen = await aCitizen()
    const result = await submitDossier(citizen, await aReadyDraft(citizen, agency.id, now), now)

    const code = `${agency.code}-261123-0001`
    expect(result).toEqual({ ok: true, value: { code } })
    const dossier = await db.dossier.findUniqueOrThrow({ where: { code }, include: { events: true } })
    expect(dossier).toMatchObject({ status: 'REGISTERED', version: 1, submittedAt: now, intakeDueAt: at('2026-11-25', '09:00'), feeTotal: 16_000, stepRole: 'COUNTER_OFFICER' })
    expect(dossier.events).toMatchObject([{ event: 'submit', from: 'DRAFT', to: 'REGISTERED', sequence: 1, actorId: citizen.personId }])
    expect(await db.fee.findMany({ where: { dossierId: dossier.id } })).toMatchObject([{ amount: 16_000, state: 'DUE' }])
    const jobs = await db.$queryRaw<{ task_identifier: string }[]>`SELECT task_identifier FROM graphile_worker.jobs WHERE key LIKE ${`%${dossier.id}`} OR key LIKE ${`%${dossier.events[0]?.id ?? ''}`}`
    expect(jobs.map((job) => job.task_identifier).sort()).toEqual(['announce-event', 'settle-submission'])
  })

  it('gives the first answer again to every repeated press, also at once', async () => {
    const citizen = await aCitizen()
    const ready = await aReadyDraft(citizen, (await anAgency()).id, now)
    const results = await Promise.all(Array.from({ length: 6 }, () => submitDossier(citizen, ready, now)))
    results.push(await submitDossier(citizen, ready, now))

    expect(new Set(results.map((result) => (result.ok ? result.value.code : result.code))).size).toBe(1)
    expect(await db.dossier.count({ where: { ownerId: citizen.personId } })).toBe(1)
    expect(await db.dossierEvent.count({ where: { dossierId: ready.draft } })).toBe(1)
  })

  it('gives 50 submissions at once 50 codes in a row', async () => {
    const ward = await anAgency()
    const ready = await Promise.all(Array.from({ length: 50 }, async () => {
      const citizen = await aCitizen()
      return { citizen, input: await aReadyDraft(citizen, ward.id, now) }
    }))
    const results = await Promise.all(ready.map(({ citizen, input }) => submitDossier(citizen, input, now)))
    const codes = results.map((result) => (result.ok ? result.value.code : result.code)).sort()
    expect(codes).toEqual(Array.from({ length: 50 }, (_, i) => `${ward.code}-261123-${String(i + 1).padStart(4, '0')}`))
  }, 60_000)

  it('grows beyond 9999', async () => {
    const ward = await anAgency()
    await db.dossierCodeCounter.create({ data: { agencyId: ward.id, day: new Date('2026-11-23T00:00:00Z'), last: 9999 } })
    expect((await aDossier(await aCitizen(), ward.id, now)).code).toBe(`${ward.code}-261123-10000`)
  })

  it('counts the day in Việt Nam: half past midnight is the next day', async () => {
    const ward = await anAgency()
    expect((await aDossier(await aCitizen(), ward.id, at('2026-11-24', '00:30'))).code).toBe(`${ward.code}-261124-0001`)
  })

  it('refuses what is not complete, not whole, too old or another person’s, and gives no code away', async () => {
    const ward = await anAgency()
    const citizen = await aCitizen()
    const ready = await aReadyDraft(citizen, ward.id, now)
    expect(await submitDossier(await aCitizen(), ready, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await submitDossier({ ...citizen, assuranceLevel: 1 }, ready, now)).toMatchObject({ ok: false, code: 'level-too-low' })

    await saveDraft(citizen, { procedureCode: sampleProcedure.code, pageKey: 'child', entries: childPage('') }, now)
    expect(await submitDossier(citizen, ready, now)).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    expect(await submitDossier(citizen, { ...ready, revision: ready.revision + 1 }, now)).toMatchObject({ ok: false, code: 'incomplete' })

    await saveDraft(citizen, { procedureCode: sampleProcedure.code, pageKey: 'child', entries: childPage() }, now)
    await db.dossierComponent.deleteMany({ where: { dossierId: ready.draft } })
    expect(await submitDossier(citizen, { ...ready, revision: ready.revision + 2 }, now)).toMatchObject({ ok: false, code: 'components-missing' })
    expect(await db.dossierCodeCounter.count({ where: { agencyId: ward.id } })).toBe(0)
  })
})

describe('a version that ends while a draft is open', () => {
  it('is not filed under any more; the draft opened again goes on under the new one', async () => {
    const source = { ...sampleProcedure, code: '1.999002' }
    const { versionId } = await aPublishedProcedure(source)
    const citizen = await aCitizen()
    const ward = await anAgency()
    const ready = await aReadyDraft(citizen, ward.id, now, { procedureCode: source.code })
    await db.procedureVersion.update({ where: { id: versionId }, data: { validTo: now } })
    const next = await aPublishedProcedure(source, now)

    expect(await submitDossier(citizen, ready, now)).toEqual({ ok: false, code: 'version-ended' })
    await startDraft(citizen, { procedureCode: source.code, agencyId: ward.id }, now)
    expect(await submitDossier(citizen, { ...ready, revision: ready.revision + 1 }, now)).toMatchObject({ ok: true })
    expect(await db.dossier.findUniqueOrThrow({ where: { id: ready.draft } })).toMatchObject({ procedureVersionId: next.versionId })
  })
})

describe('the database itself', () => {
  it('refuses to change or delete what happened, and to forget an acknowledged dossier', async () => {
    const { id } = await aDossier(await aCitizen(), (await anAgency()).id, now)
    await expect(db.dossierEvent.updateMany({ where: { dossierId: id }, data: { event: 'refuse' } })).rejects.toThrow(/append-only/)
    await expect(db.dossierEvent.deleteMany({ where: { dossierId: id } })).rejects.toThrow(/append-only/)
    await expect(db.dossier.update({ where: { id }, data: { code: 'H17-261123-0009' } })).rejects.toThrow(/acknowledged/)
    await expect(db.dossier.update({ where: { id }, data: { status: 'REFUSED' } })).rejects.toThrow(/dossiers_ended/)
  })
})
