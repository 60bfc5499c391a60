import { expect, test } from 'vitest'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { aSignedInCitizen, claimsOf, nobody } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { aCitizen, type Citizen } from '@/tests/support/factories'
import { answerMandate } from './answer-mandate'
import { askMandate } from './ask-mandate'
import { confirmMandate } from './confirm-mandate'
import { knowOrganisation } from './know-organisation'
import { linkAccount } from './link-account'
import { mandateInForce, usableMandates } from './queries/mandates'
import { revokeMandate } from './revoke-mandate'
import { signInCitizen } from './sign-in-citizen'
import { startAccountLink } from './start-account-link'

const procedureCode = '1.001193'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const numberOf = async ({ personId }: Citizen) => decrypt((await db.person.findUniqueOrThrow({ where: { id: personId } })).personalIdCipher)

async function asked(way: 'owner' | 'document' = 'owner') {
  const [owner, agent] = [await aCitizen(), await aCitizen({ name: 'Lê Văn Thay' })]
  const about = { name: 'Nguyễn Văn Thử', personalId: await numberOf(owner), birthDate: null, procedureCode }
  const result = await askMandate(agent, { ground: 'AUTHORISED_AGENT', way, ...about }, now)
  if (!result.ok) throw new Error(result.code)
  return { owner, agent, mandateId: result.value.mandateId, waits: result.value.waits }
}

/** The code as it goes to the owner's phone. */
async function codeFor(mandateId: string): Promise<string> {
  const jobs = await db.$queryRaw<{ payload: { mandateId: string; sealed?: string } }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'tell-of-mandate' AND j.payload->>'mandateId' = ${mandateId} AND j.payload->>'sealed' IS NOT NULL`
  const sealed = jobs[0]?.payload.sealed
  if (sealed === undefined) throw new Error('no code was sent')
  return (decryptJson(Buffer.from(sealed, 'base64')) as { code: string }).code
}
const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000')

test('the owner’s code, typed by the agent, gives the mandate once, of two who press at once', async () => {
  const { agent, owner, mandateId, waits } = await asked()
  expect(waits).toBe(true)
  const code = await codeFor(mandateId)
  expect(await confirmMandate(owner, { mandateId, code }, now)).toEqual({ ok: false, code: 'not-found' })
  const both = await Promise.all([confirmMandate(agent, { mandateId, code }, now), confirmMandate(agent, { mandateId, code }, now)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.mandate.findUniqueOrThrow({ where: { id: mandateId } })).toMatchObject({ proof: 'CODE', ownerId: owner.personId, confirmedAt: now })
})

test('after five wrong codes, ten minutes, or the owner’s no the right one counts no more', async () => {
  const guessed = await asked()
  const right = await codeFor(guessed.mandateId)
  const guess = { mandateId: guessed.mandateId, code: wrongFor(right) }
  const many = await Promise.all(Array.from({ length: 8 }, () => confirmMandate(guessed.agent, guess, now)))
  expect(many.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual([...Array<string>(3).fill('code-over'), ...Array<string>(5).fill('code-wrong')])
  const over = { ok: false, code: 'code-over' }
  expect(await confirmMandate(guessed.agent, { ...guess, code: right }, now)).toEqual(over)

  const late = await asked()
  const input = { mandateId: late.mandateId, code: await codeFor(late.mandateId) }
  expect(await confirmMandate(late.agent, input, later(10))).toEqual(over)
  expect((await confirmMandate(late.agent, input, new Date(later(10).getTime() - 1))).ok).toBe(true)

  const declined = await asked()
  const code = await codeFor(declined.mandateId)
  expect((await answerMandate(declined.owner, { mandateId: declined.mandateId, answer: 'decline' }, now)).ok).toBe(true)
  expect(await confirmMandate(declined.agent, { mandateId: declined.mandateId, code }, now)).toEqual({ ok: false, code: 'not-found' })
})

test('the code and the owner’s no at the same moment end in one of them', async () => {
  const { owner, agent, mandateId } = await asked()
  const code = await codeFor(mandateId)
  const [typed, declined] = await Promise.all([confirmMandate(agent, { mandateId, code }, now), answerMandate(owner, { mandateId, answer: 'decline' }, now)])
  expect([typed.ok, declined.ok].filter(Boolean)).toHaveLength(1)
  expect((await mandateInForce(agent, mandateId, now)) !== null).toBe(typed.ok)
})

test('an authorisation shown by a paper counts at once, for its procedure, for a year, until it is taken back', async () => {
  const { owner, agent, mandateId, waits } = await asked('document')
  expect(waits).toBe(false)
  expect(await db.mandate.findUniqueOrThrow({ where: { id: mandateId } })).toMatchObject({ proof: 'DOCUMENT', ownerId: owner.personId })
  expect(await usableMandates(agent, procedureCode, now)).toMatchObject([{ id: mandateId, name: 'Nguyễn Văn Thử' }])
  expect(await usableMandates(agent, '9.999999', now)).toEqual([])
  expect(await usableMandates(agent, procedureCode, later(365 * 24 * 60))).toEqual([])
  expect((await revokeMandate(owner, { mandateId }, now)).ok).toBe(true)
  expect(await usableMandates(agent, procedureCode, now)).toEqual([])
})

test('a number that is known under another name is nobody’s to act for', async () => {
  const [owner, agent] = [await aCitizen(), await aCitizen()]
  const about = { name: 'Hoàng Văn Khác', personalId: await numberOf(owner), birthDate: null, procedureCode }
  expect(await askMandate(agent, { ground: 'AUTHORISED_AGENT', way: 'document', ...about }, now)).toEqual({ ok: false, code: 'name-differs' })
})

const organisation = (over: object = {}) => ({
  LoaiTaiKhoan: 2, MaSoThue: '0401234567', TenDoanhNghiep: 'Công ty TNHH Thử', NguoiDaiDien: { HoVaTen: 'Đỗ Thị Giám', SoDinhDanh: '048180700001' }, loAs: 2, ...over,
})
const know = (claims: unknown) => knowOrganisation(nobody, { claims }, now)

test('an organisation is one account, whoever tells of it twice at once, and its representative is who VNeID names last', async () => {
  const twice = await Promise.all([know(organisation()), know(organisation({ MaSoThue: '0401234567' }))])
  const [first, second] = twice.map((one) => (one.ok ? one.value.organisationId : one.code))
  expect(first).toBe(second)
  const held = await db.mandate.findMany({ where: { ownerId: first ?? '' } })
  expect(held).toMatchObject([{ ground: 'REPRESENTATIVE', proof: 'VNEID', agentId: null, revokedAt: null }])

  // Named before they ever signed in here.
  const { actor } = await aSignedInCitizen('048180700001')
  expect(await usableMandates(actor, procedureCode, now)).toMatchObject([{ ground: 'REPRESENTATIVE', name: 'Công ty TNHH Thử' }])
  expect(await revokeMandate(actor, { mandateId: held[0]?.id ?? '' }, now)).toEqual({ ok: false, code: 'not-possible' })

  const next = await aSignedInCitizen('048180700002')
  await know(organisation({ NguoiDaiDien: { HoVaTen: 'Trần Thị Thử', SoDinhDanh: '048180700002' } }))
  expect(await usableMandates(actor, procedureCode, now)).toEqual([])
  expect(await usableMandates(next.actor, procedureCode, now)).toHaveLength(1)
})

test.each([
  ['a tax code of nine digits', { MaSoThue: '040123456' }, 'claims-incomplete'],
  ['no representative', { NguoiDaiDien: undefined }, 'claims-incomplete'],
  ['level 1', { loAs: 1 }, 'level-too-low'],
])('an organisation with %s is not known', async (_, change, code) => {
  expect(await know(organisation({ MaSoThue: '0407654321', ...change }))).toEqual({ ok: false, code })
  expect(await db.organisation.count({ where: { taxCode: '0407654321' } })).toBe(0)
})

/** The person of that number at VNeID, under another subject. */
async function signedIn(subject: string, personalId: string) {
  const opened = await signInCitizen(nobody, { issuer: 'https://vneid.test', claims: claimsOf(personalId, { sub: subject }), locale: 'vi', device: 'test' }, now)
  if (!opened.ok) throw new Error(opened.code)
  const { personId } = opened.value
  return mintActor({ kind: 'citizen', personId, assuranceLevel: 2, provedUntil: later(5) })
}

test('two accounts of one number become one, though both sides press at the same moment', async () => {
  const [one, other] = [await signedIn('cu-1', '048180700011'), await signedIn('moi-1', '048180700011')]
  const both = await Promise.all([
    linkAccount(one, { accountId: other.personId, token: null }, now), linkAccount(other, { accountId: one.personId, token: null }, now),
  ])
  expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['not-linkable', 'ok'])
  const rows = await db.person.findMany({ where: { id: { in: [one.personId, other.personId] } } })
  expect(rows.filter(({ mergedIntoId }) => mergedIntoId !== null)).toHaveLength(1)
})

test('another number takes a proof of both accounts, of one person, once', async () => {
  const [one, other, third] = [await signedIn('cu-2', '048180700021'), await signedIn('moi-2', '048180700022'), await signedIn('la-2', '048180700023')]
  expect(await linkAccount(other, { accountId: one.personId, token: null }, now)).toEqual({ ok: false, code: 'not-linkable' })
  const started = await startAccountLink(one, {}, now)
  if (!started.ok) throw new Error(started.code)
  const { token } = started.value
  expect(await linkAccount(other, { accountId: third.personId, token }, now)).toEqual({ ok: false, code: 'not-linkable' })
  const both = await Promise.all([other, third].map((actor) => linkAccount(actor, { accountId: one.personId, token }, now)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('neither level 1 nor a proof of long ago makes two accounts one', async () => {
  const [one, other] = [await signedIn('cu-3', '048180700031'), await signedIn('moi-3', '048180700031')]
  const input = { accountId: one.personId, token: null }
  expect(await linkAccount(mintActor({ ...other, assuranceLevel: 1 }), input, now)).toEqual({ ok: false, code: 'level-too-low' })
  expect(await linkAccount(other, input, later(5))).toEqual({ ok: false, code: 'step-up' })
})
