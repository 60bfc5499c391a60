import { beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { at, now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure, type Citizen, type Official, visitor } from '@/tests/support/factories'
import { answerComplaint } from './answer-complaint'
import { assignComplaint } from './assign-complaint'
import { fileComplaint } from './file-complaint'
import { findComplaint, findMyComplaint, listComplaints } from './queries/complaints'
import { findRateable, listRatingWords, summarizeRatings } from './queries/ratings'
import { rateDossier } from './rate-dossier'
import { setAnswerDays } from './set-answer-days'
import { withdrawComplaint } from './withdraw-complaint'

let agencyId: string
let citizen: Citizen
let supervisor: Official

beforeEach(async () => {
  agencyId = (await anAgency()).id
  citizen = await aCitizen()
  supervisor = await anOfficial(agencyId, 'SUPERVISOR')
})

const returned = async (owner = citizen) => {
  await anOfficial(agencyId, 'COUNTER_OFFICER')
  const { code, id } = await aDossier(owner, agencyId, now)
  await db.dossier.update({ where: { id }, data: { status: 'RETURNED', trackingHash: hashToken(`link-${id}`), completedAt: now, returnedAt: now, closedAt: now } })
  return { code, token: `link-${id}` }
}
const said = (score: number, comment = '') => ({ score, reasons: [], comment })

describe('a rating', () => {
  beforeEach(async () => {
    await aPublishedProcedure()
  })

  test('is given once and changed for thirty days, by the owner or by the link', async () => {
    const { code, token } = await returned()
    expect((await rateDossier(citizen, { ...said(2, 'Chờ lâu'), by: 'code', code }, now)).ok).toBe(true)
    expect((await rateDossier(visitor, { ...said(4), by: 'token', tracking: token }, at('2026-12-20', '09:00'))).ok).toBe(true)
    expect(await db.dossierRating.count({ where: { agencyId } })).toBe(1)
    expect(await findRateable(citizen, { code }, now)).toMatchObject({ rating: { score: 4, comment: '' }, isOpen: true })
    expect(await rateDossier(citizen, { ...said(5), by: 'code', code }, at('2026-12-23', '09:00'))).toEqual({ ok: false, code: 'rated-long-ago' })
  })

  test('is nobody else’s, and waits for the result', async () => {
    const { code, token } = await returned()
    await rateDossier(citizen, { ...said(1, 'Riêng tư'), by: 'code', code }, now)
    expect(await rateDossier(await aCitizen(), { ...said(1), by: 'code', code }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await rateDossier(visitor, { ...said(1), by: 'token', tracking: 'khac' }, now)).toEqual({ ok: false, code: 'not-found' })
    expect((await findRateable(visitor, { token }, now))?.rating).toMatchObject({ score: 1, comment: '' })
    const waiting = await aDossier(await aCitizen(), agencyId, now)
    const owner = await db.dossier.findUniqueOrThrow({ where: { id: waiting.id } })
    const own = { kind: 'citizen', personId: owner.ownerId, assuranceLevel: 2 } as Citizen
    expect(await rateDossier(own, { ...said(1), by: 'code', code: waiting.code }, now)).toEqual({ ok: false, code: 'no-result-yet' })
  })

  test('counts for the supervisor of the agency, by procedure', async () => {
    for (const score of [5, 4, 4]) {
      const owner = await aCitizen()
      const { code } = await returned(owner)
      await rateDossier(owner, { ...said(score, score === 5 ? 'Rất tốt' : ''), by: 'code', code }, now)
    }
    expect(await summarizeRatings(supervisor)).toMatchObject([{ name: 'Đăng ký thử', count: 3, mean: 4.3, counts: [0, 0, 0, 2, 1] }])
    expect((await listRatingWords(supervisor)).map(({ comment }) => comment)).toEqual(['Rất tốt'])
    expect(await summarizeRatings(await anOfficial((await anAgency()).id, 'SUPERVISOR'))).toEqual([])
    expect(await listRatingWords(await anOfficial(agencyId, 'CLERK'))).toEqual([])
  })
})

const file = (who = citizen, when = now) => fileComplaint(who, { agencyId, kind: 'COMPLAINT', text: 'Không có chỗ gửi xe', dossierCode: '' }, when)
async function filed(who = citizen, when = now): Promise<string> {
  const result = await file(who, when)
  if (!result.ok) throw new Error(result.code)
  return result.value.code
}

describe('a complaint', () => {
  test('has a number of its day, a date by the agency’s own working days, and is read by whoever filed it', async () => {
    const administrator = await anOfficial(agencyId, 'ADMINISTRATOR')
    const code = await filed()
    // Ten working days from Monday 23 November, the 24th being a holiday.
    expect(await findMyComplaint(citizen, code)).toMatchObject({ state: 'RECEIVED', text: 'Không có chỗ gửi xe', dueAt: at('2026-12-08', '17:30') })
    expect((await setAnswerDays(administrator, { agencyId, answerDays: 1 }, now)).ok).toBe(true)
    expect(await setAnswerDays(supervisor, { agencyId, answerDays: 1 }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await findMyComplaint(citizen, await filed())).toMatchObject({ dueAt: at('2026-11-25', '17:30') })
    expect(await findMyComplaint(await aCitizen(), code)).toBeNull()
    expect(code).toMatch(/^PA-261123-\d{4}$/)
  })

  test('about a dossier takes an identity of level 2, about anything else none', async () => {
    const owner = await aCitizen()
    const { code } = await returned(owner)
    const levelOne = mintActor({ ...owner, assuranceLevel: 1 })
    const about = { agencyId, kind: 'COMPLAINT', text: 'Chậm', dossierCode: code } as const
    expect(await fileComplaint(levelOne, about, now)).toEqual({ ok: false, code: 'level-too-low' })
    expect((await fileComplaint(owner, about, now)).ok).toBe(true)
    expect((await file(levelOne)).ok).toBe(true)
  })

  test('is numbered without a gap by many at once, five a day for one', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => aCitizen()))
    const when = at('2027-01-06', '09:00')
    const codes = await Promise.all(people.map((one) => filed(one, when)))
    expect(codes.sort()).toEqual(Array.from({ length: 10 }, (_, index) => `PA-270106-${String(index + 1).padStart(4, '0')}`))
    const results = await Promise.all(Array.from({ length: 7 }, () => file()))
    expect(results.filter(({ ok }) => ok)).toHaveLength(5)
  }, 30_000)

  test('is given to somebody, who answers it; the citizen reads the answer', async () => {
    const code = await filed()
    const officer = await anOfficial(agencyId, 'CASE_OFFICER')
    expect(await findComplaint(officer, code, now)).toBeNull()
    expect(await assignComplaint(officer, { complaint: code, version: 1, officialId: officer.officialId }, now)).toEqual({ ok: false, code: 'not-found' })
    expect((await assignComplaint(supervisor, { complaint: code, version: 1, officialId: officer.officialId }, now)).ok).toBe(true)
    expect((await listComplaints(officer, { isOpen: true })).map((row) => row.code)).toEqual([code])
    expect(await answerComplaint(officer, { complaint: code, version: 1, answer: 'x' }, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await answerComplaint(officer, { complaint: code, version: 2, answer: 'Đã có người trông xe' }, now)).ok).toBe(true)
    expect(await findMyComplaint(citizen, code)).toMatchObject({ state: 'ANSWERED', answer: 'Đã có người trông xe' })
    expect(await withdrawComplaint(citizen, { complaint: code, version: 3 }, now)).toEqual({ ok: false, code: 'not-possible' })
    const { id } = await db.complaint.findUniqueOrThrow({ where: { code } })
    const events = await db.complaintEvent.findMany({ where: { complaintId: id }, orderBy: { sequence: 'asc' } })
    expect(events.map(({ event, to }) => [event, to])).toEqual([['file', 'RECEIVED'], ['assign', 'ASSIGNED'], ['answer', 'ANSWERED']])
    await expect(db.complaintEvent.deleteMany({ where: { complaintId: id } })).rejects.toThrow()
  })

  test('is answered once, however many press', async () => {
    const code = await filed()
    const results = await Promise.all(['a', 'b', 'c'].map((answer) => answerComplaint(supervisor, { complaint: code, version: 1, answer }, now)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is given to officials of the agency alone', async () => {
    const elsewhere = await anOfficial((await anAgency()).id, 'CASE_OFFICER')
    expect(await assignComplaint(supervisor, { complaint: await filed(), version: 1, officialId: elsewhere.officialId }, now)).toEqual({ ok: false, code: 'no-such-official' })
  })
})
