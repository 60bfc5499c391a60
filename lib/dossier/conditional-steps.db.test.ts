import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, aReadyDraft, type Official } from '@/tests/support/factories'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { acceptDossier } from './accept-dossier'
import { forwardDossier } from './forward-dossier'
import { returnToPreviousStep } from './return-to-previous-step'
import { saveDraft } from './save-draft'
import { submitDossier } from './submit-dossier'

// The sample procedure with a visit that only some names call for, between the intake and the check.
const procedureCode = '1.999877'
const visited = 'Nguyễn Phải Xem'
const [intake, check, ...rest] = sampleProcedure.workflow?.steps ?? []
const visit = { key: 'visit', title: { vi: 'Xác minh' }, role: 'CASE_OFFICER', actions: ['forward' as const], condition: { '==': [{ var: 'childName' }, visited] } } as const
const actions = ['forward' as const, 'returnToPrevious' as const]

let agencyId: string
let counter: Official, caseOfficer: Official, civil: Official
beforeAll(async () => {
  if (!intake || !check) throw new Error('the sample has steps')
  const steps = [intake, { ...visit, actions: [...visit.actions] }, { ...check, actions }, ...rest]
  await aPublishedProcedure({ ...sampleProcedure, code: procedureCode, workflow: { steps } })
  agencyId = (await anAgency()).id
  counter = await anOfficial(agencyId, 'COUNTER_OFFICER')
  caseOfficer = await anOfficial(agencyId, 'CASE_OFFICER')
  civil = await anOfficial(agencyId, 'CIVIL_STATUS_OFFICER')
})

const rowOf = (code: string) => db.dossier.findUniqueOrThrow({ where: { code }, select: { stepKey: true, stepRole: true, version: true } })
const seen = async (code: string) => ({ code, version: (await rowOf(code)).version })

async function acceptedFor(name: string): Promise<string> {
  const citizen = await aCitizen()
  const ready = await aReadyDraft(citizen, agencyId, now, { procedureCode, name: 'Nguyễn Khác' })
  await saveDraft(citizen, { procedureCode, pageKey: 'child', entries: childPage(name) }, now)
  const filed = await submitDossier(citizen, { ...ready, revision: ready.revision + 1 }, now)
  if (!filed.ok) throw new Error(filed.code)
  const { code } = filed.value
  expect(await acceptDossier(counter, { ...(await seen(code)), note: '' }, now)).toMatchObject({ ok: true })
  return code
}

it('goes past a step whose condition does not hold, and never back to it', async () => {
  const code = await acceptedFor('Nguyễn An')
  expect(await rowOf(code)).toMatchObject({ stepKey: 'check', stepRole: 'CIVIL_STATUS_OFFICER' })
  expect(await returnToPreviousStep(civil, { ...(await seen(code)), reason: 'Xem lại' }, now)).toEqual({ ok: false, code: 'not-possible' })
})

it('stops at the step whose condition holds, and goes back there', async () => {
  const code = await acceptedFor(visited)
  expect(await rowOf(code)).toMatchObject({ stepKey: 'visit', stepRole: 'CASE_OFFICER' })
  expect(await forwardDossier(caseOfficer, { ...(await seen(code)), note: '' }, now)).toMatchObject({ ok: true })
  expect(await rowOf(code)).toMatchObject({ stepKey: 'check' })
  expect(await returnToPreviousStep(civil, { ...(await seen(code)), reason: 'Xem lại' }, now)).toMatchObject({ ok: true })
  expect(await rowOf(code)).toMatchObject({ stepKey: 'visit' })
})
