import { beforeAll, expect, it } from 'vitest'
import { now } from '@/tests/support/clock'
import { type Citizen, aCitizen, anAgency, aPublishedProcedure } from '@/tests/support/factories'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { longId } from '@/lib/core/ids'
import { answerEligibility } from './answer-eligibility'
import { findMyDraft } from './queries/mine'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

const procedureCode = '1.999079'
const question = (key: string) => ({
  key,
  question: { vi: `${key}?` },
  options: [
    { value: 'yes', label: { vi: 'Có' }, outcome: 'go-on' as const },
    { value: 'no', label: { vi: 'Không' }, outcome: { message: { vi: 'Không phải ở đây' } } },
  ],
})
const publish = (...keys: string[]) =>
  aPublishedProcedure({ ...sampleProcedure, code: procedureCode, components: [], results: [], fees: [], eligibility: keys.map(question) })

let citizen: Citizen
let agencyId: string
const draft = async () => {
  const found = await findMyDraft(citizen, procedureCode, now)
  if (!found) throw new Error('no draft')
  return found
}
const answer = (answers: Record<string, string>) => answerEligibility(citizen, { procedureCode, answers }, now)
const submit = async () => {
  const { key, revision } = await draft()
  return submitDossier(citizen, { draft: longId(key) ?? '', revision, consent: 'on' }, now)
}

beforeAll(async () => {
  agencyId = (await anAgency()).id
  await publish('here', 'adult')
  citizen = await aCitizen()
  await startDraft(citizen, { procedureCode, agencyId }, now)
})

it('keeps the answers beside those of the form, which a saved page leaves alone', async () => {
  expect(await answer({ here: 'yes', adult: 'perhaps', other: 'yes' })).toMatchObject({ ok: true, value: { verdict: { kind: 'open', keys: ['adult'] } } })
  await saveDraft(citizen, { procedureCode, pageKey: 'child', entries: childPage() }, now)
  expect((await draft()).content).toMatchObject({ eligibility: { here: 'yes' }, answers: { childName: 'Nguyễn An' } })
})

it('lets nothing be submitted that was not answered, or answered with no', async () => {
  expect(await submit()).toEqual({ ok: false, code: 'not-eligible' })
  expect(await answer({ here: 'yes', adult: 'no' })).toMatchObject({ ok: true, value: { verdict: { kind: 'not-for-you', key: 'adult', goTo: null } } })
  expect(await submit()).toEqual({ ok: false, code: 'not-eligible' })
})

it('carries over to another version what is still asked, and asks the rest', async () => {
  expect(await answer({ here: 'yes', adult: 'yes' })).toMatchObject({ ok: true, value: { verdict: { kind: 'eligible' } } })
  await publish('adult', 'resident')
  await startDraft(citizen, { procedureCode, agencyId }, now)
  expect((await draft()).content.eligibility).toEqual({ adult: 'yes' })
  expect(await submit()).toEqual({ ok: false, code: 'not-eligible' })
})

it('is submitted once all was answered', async () => {
  await answer({ adult: 'yes', resident: 'yes' })
  expect(await submit()).toMatchObject({ ok: true })
})

it('is nobody else’s to answer', async () => {
  expect(await answerEligibility(await aCitizen(), { procedureCode, answers: {} }, now)).toEqual({ ok: false, code: 'not-found' })
})
