import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure, aReadyDraft, type Citizen, type Official, system } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { hindranceOf } from './change/accept'
import { loadDossier } from './change/load-dossier'
import { checkComponent } from './check-component'
import { detachComponent } from './detach-component'
import { findCase } from './queries/case'
import { findMyDraft } from './queries/mine'
import { refuseInfected } from './refuse-infected'
import { submitDossier } from './submit-dossier'

let agencyId = ''
let officer: Official
beforeAll(async () => {
  await aPublishedProcedure()
  agencyId = (await anAgency()).id
  officer = await anOfficial(agencyId, 'COUNTER_OFFICER', 'CASE_OFFICER')
})

const links = { draftLink: (code: string) => `/nop/${code}`, dossierLink: ({ code }: { code: string }) => `/ho-so/${code}` }
const run = () => refuseInfected(system, links, now)
const toldTo = ({ personId }: Citizen) => db.message.findMany({ where: { personId, topic: { in: ['dossier.file-refused', 'draft.file-refused'] } } })
const componentOf = (dossierId: string) => db.dossierComponent.findFirstOrThrow({ where: { dossierId, componentKey: 'birthNotice' } })

/** What the scanner says of the paper of that dossier, long after it came in. */
async function turnsOut(dossierId: string, verdict: 'INFECTED' | 'HELD' | 'CLEAN') {
  const { fileId } = await componentOf(dossierId)
  await db.storedContent.updateMany({ where: { files: { some: { id: fileId } } }, data: { verdict } })
}

async function filed() {
  const citizen = await aCitizen()
  return { citizen, ...(await aDossier(citizen, agencyId, now)) }
}

describe('a paper that turns out to be infected', () => {
  it('is in order no more, is told of once to its owner, and keeps the dossier', async () => {
    const { citizen, id, code, version } = await filed()
    expect(await checkComponent(officer, { code, version, componentKey: 'birthNotice' }, now)).toMatchObject({ ok: true })
    await turnsOut(id, 'INFECTED')
    expect(await run()).toEqual({ ok: true, value: { refused: 1 } })
    expect(await componentOf(id)).toMatchObject({ checkedAt: null, checkedById: null, replacedAt: null })
    expect(await toldTo(citizen)).toMatchObject([{ topic: 'dossier.file-refused', dossierId: id, params: { code } }])
    expect(await db.auditEntry.findMany({ where: { action: 'dossier.component.infected', subjectId: id } })).toMatchObject([{ actorKind: 'system', ownerId: citizen.personId }])
    expect(await run()).toEqual({ ok: true, value: { refused: 0 } })
    expect(await db.dossier.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'REGISTERED' })
  })

  it('cannot be noted as in order, and is no paper handed in', async () => {
    const { id, code, version } = await filed()
    for (const verdict of ['INFECTED', 'HELD'] as const) {
      await turnsOut(id, verdict)
      expect(await checkComponent(officer, { code, version, componentKey: 'birthNotice' }, now)).toMatchObject({ ok: false, code: 'file-not-clean' })
    }
    const hindrance = async () => {
      const dossier = await loadDossier(db, officer, { code })
      return dossier && hindranceOf(db, dossier)
    }
    await turnsOut(id, 'INFECTED')
    expect(await hindrance()).toBe('components-missing')
    expect((await findCase(officer, code, now))?.files).toMatchObject([{ verdict: 'INFECTED' }])
    await turnsOut(id, 'CLEAN')
    expect(await hindrance()).toBeNull()
  })

  it('is told of once by workers that run at once', async () => {
    const dossiers = await Promise.all([filed(), filed(), filed()])
    for (const { id } of dossiers) await turnsOut(id, 'INFECTED')
    const runs = await Promise.all(Array.from({ length: 4 }, run))
    expect(runs.reduce((sum, one) => sum + (one.ok ? one.value.refused : 0), 0)).toBe(3)
    for (const { citizen } of dossiers) expect(await toldTo(citizen)).toHaveLength(1)
  })

  it('is told of to nobody once it was replaced, or the dossier is over', async () => {
    const [replaced, over] = [await filed(), await filed()]
    await db.dossierComponent.updateMany({ where: { dossierId: replaced.id }, data: { replacedAt: now } })
    await db.dossier.update({ where: { id: over.id }, data: { status: 'REFUSED', closedAt: now } })
    for (const { id } of [replaced, over]) await turnsOut(id, 'INFECTED')
    expect(await run()).toEqual({ ok: true, value: { refused: 0 } })
    for (const { citizen } of [replaced, over]) expect(await toldTo(citizen)).toEqual([])
  })

  it('keeps a draft from being filed until another is there, and loses nothing of it', async () => {
    const citizen = await aCitizen()
    const draft = await aReadyDraft(citizen, agencyId, now)
    await turnsOut(draft.draft, 'INFECTED')
    expect(await submitDossier(citizen, draft, now)).toEqual({ ok: false, code: 'file-infected' })
    expect(await run()).toEqual({ ok: true, value: { refused: 1 } })
    expect(await toldTo(citizen)).toMatchObject([{ topic: 'draft.file-refused', dossierId: null, params: { procedureCode: sampleProcedure.code } }])
    const kept = await findMyDraft(citizen, sampleProcedure.code, now)
    expect(kept?.files).toMatchObject([{ componentKey: 'birthNotice', verdict: 'INFECTED' }])
    const { fileId } = await componentOf(draft.draft)
    await detachComponent(citizen, { procedureCode: sampleProcedure.code, file: fileId }, now)
    const { revision } = await db.dossier.findUniqueOrThrow({ where: { id: draft.draft } })
    expect(await submitDossier(citizen, { ...draft, revision }, now)).toEqual({ ok: false, code: 'components-missing' })
  })

  it('is dealt with by nobody but the system', async () => {
    expect(await refuseInfected(officer, links, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
