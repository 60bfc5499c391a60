import { expect, it } from 'vitest'
import type { Mandate } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { answerMandate } from '@/lib/identity/answer-mandate'
import { askMandate } from '@/lib/identity/ask-mandate'
import { mintActor } from '@/lib/identity/mint-actor'
import { revokeMandate } from '@/lib/identity/revoke-mandate'
import { listLooks } from '@/lib/privacy/queries/looks'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anUpload, aPublishedProcedure, type Citizen } from '@/tests/support/factories'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { attachComponent } from './attach-component'
import { findMyDossier, findMyDraft, listMyDossiers } from './queries/mine'
import { requestWithdrawal } from './request-withdrawal'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

const procedureCode = sampleProcedure.code
const actingBy = (citizen: Citizen, mandates: readonly Mandate[]): Citizen => mintActor({ ...citizen, mandates })
const numberOf = async ({ personId }: Citizen) => decrypt((await db.person.findUniqueOrThrow({ where: { id: personId } })).personalIdCipher)

async function anAgentOf(owner: Citizen) {
  const agent = await aCitizen({ name: 'Lê Văn Thay' })
  const about = { name: 'Nguyễn Văn Thử', personalId: await numberOf(owner), birthDate: null, procedureCode }
  const asked = await askMandate(agent, { ground: 'AUTHORISED_AGENT', way: 'owner', ...about }, now)
  if (!asked.ok) throw new Error(asked.code)
  const { mandateId } = asked.value
  return { agent, mandateId, acting: actingBy(agent, [{ id: mandateId, ownerId: owner.personId, ground: 'AUTHORISED_AGENT' }]) }
}

async function filed(agent: Citizen, mandateId: string) {
  const agency = await anAgency()
  const started = await startDraft(agent, { procedureCode, agencyId: agency.id, mandateId }, now)
  if (!started.ok) return started
  await saveDraft(agent, { procedureCode, pageKey: 'child', entries: childPage('Nguyễn Bé') }, now)
  await saveDraft(agent, { procedureCode, pageKey: 'copies', entries: [['copies', '2']] }, now)
  await attachComponent(agent, { procedureCode, componentKey: 'birthNotice', fileId: await anUpload(agent, agency.id, now) }, now)
  const draft = await findMyDraft(agent, procedureCode, now)
  if (!draft) throw new Error('no draft')
  const input = { draft: longId(draft.key) ?? '', revision: draft.revision, consent: 'on' as const }
  return { ok: true as const, input }
}

it('is filed for its owner by whom they let, seen by both and by nobody else, and by the owner alone once it is taken back', async () => {
  await aPublishedProcedure()
  const [owner, stranger] = [await aCitizen(), await aCitizen()]
  const { agent, mandateId, acting } = await anAgentOf(owner)
  expect(await filed(agent, mandateId)).toEqual({ ok: false, code: 'no-mandate' })
  expect(await answerMandate(stranger, { mandateId, answer: 'agree' }, now)).toEqual({ ok: false, code: 'not-found' })
  expect((await answerMandate(owner, { mandateId, answer: 'agree' }, now)).ok).toBe(true)

  const ready = await filed(agent, mandateId)
  if (!ready.ok) throw new Error(ready.code)
  const both = await Promise.all([submitDossier(agent, ready.input, now), submitDossier(agent, ready.input, now)])
  const code = both[0].ok ? both[0].value.code : both[0].code
  expect(both).toEqual([{ ok: true, value: { code } }, { ok: true, value: { code } }])
  expect(await db.dossier.findUniqueOrThrow({ where: { code } })).toMatchObject({
    ownerId: owner.personId, submitterId: agent.personId, submitterName: 'Lê Văn Thay', ground: 'AUTHORISED_AGENT', proof: 'OWNER',
  })

  for (const sees of [owner, acting]) expect(await findMyDossier(sees, code)).toMatchObject({ ownerName: 'Nguyễn Văn Thử', submitterName: 'Lê Văn Thay' })
  for (const blind of [stranger, agent, actingBy(stranger, [{ id: mandateId, ownerId: stranger.personId, ground: 'AUTHORISED_AGENT' }])]) {
    expect(await findMyDossier(blind, code)).toBeNull()
  }
  // The page offers what the policy lets them do, and nothing else.
  const offered = { mayAct: true, mayWithdraw: true, mayNameProxy: true }
  expect(await findMyDossier(owner, code)).toMatchObject(offered)
  expect(await findMyDossier(acting, code)).toMatchObject({ ...offered, mayNameProxy: false })
  const low = await findMyDossier(mintActor({ ...owner, assuranceLevel: 1 }), code)
  expect(low).toMatchObject({ mayAct: false, mayWithdraw: false, mayNameProxy: false, mayAskCorrection: false })
  expect((await listLooks(owner)).looks.map(({ action, by }) => [action, by?.name])).toEqual([['dossier.submit-for', 'Lê Văn Thay'], ['mandate.ask', 'Lê Văn Thay']])

  expect((await listMyDossiers(acting)).rows).toMatchObject([{ code, isOwn: false }])

  expect((await revokeMandate(owner, { mandateId }, now)).ok).toBe(true)
  // A request that began before it was taken back still holds the mandate in its hands.
  expect(await requestWithdrawal(acting, { code, version: 1, reason: 'x' }, now)).toEqual({ ok: false, code: 'not-found' })
})

it('is a draft of each who writes it: of owner and two agents at once none overwrites another, and one pressed twice is one', async () => {
  await aPublishedProcedure()
  const [owner, agency] = [await aCitizen(), await anAgency()]
  const [one, two] = [await anAgentOf(owner), await anAgentOf(owner)]
  for (const { mandateId } of [one, two]) await answerMandate(owner, { mandateId, answer: 'agree' }, now)
  const writers = [
    { who: owner, mandateId: null, child: 'Nguyễn Một' },
    { who: one.agent, mandateId: one.mandateId, child: 'Nguyễn Hai' },
    { who: two.agent, mandateId: two.mandateId, child: 'Nguyễn Ba' },
  ]
  const begun = await Promise.all([...writers, ...writers].map(({ who, mandateId }) => startDraft(who, { procedureCode, agencyId: agency.id, mandateId }, now)))
  expect(begun.every(({ ok }) => ok)).toBe(true)
  await Promise.all(writers.map(({ who, child }) => saveDraft(who, { procedureCode, pageKey: 'child', entries: childPage(child) }, now)))
  for (const { who, child, mandateId } of writers) {
    const forAnother = mandateId ? { ground: 'AUTHORISED_AGENT' } : null
    expect(await findMyDraft(who, procedureCode, now)).toMatchObject({ content: { answers: { childName: child } }, forAnother })
    expect(await db.dossier.count({ where: { ownerId: who.personId, status: 'DRAFT' } })).toBe(1)
  }

  // What was begun for one owner is not gone on with for another.
  const other = await aCitizen()
  const about = { name: 'Nguyễn Văn Thử', personalId: await numberOf(other), birthDate: null, procedureCode }
  const asked = await askMandate(one.agent, { ground: 'AUTHORISED_AGENT', way: 'document', ...about }, now)
  if (!asked.ok) throw new Error(asked.code)
  const crossed = await startDraft(one.agent, { procedureCode, agencyId: agency.id, mandateId: asked.value.mandateId }, now)
  expect(crossed).toEqual({ ok: false, code: 'draft-for-another' })
  expect((await findMyDraft(one.agent, procedureCode, now))?.content.answers['childName']).toBe('Nguyễn Hai')
})
