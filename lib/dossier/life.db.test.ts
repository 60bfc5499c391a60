import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { at, now } from '@/tests/support/clock'
import { foundFaulty } from '@/tests/support/findings'
import { aCitizen, aDossier, anAgency, anOfficial, anUpload, aPublishedProcedure, type Citizen, type Official, system } from '@/tests/support/factories'
import { officialText } from '@/lib/text/text'
import { acceptDossier } from './accept-dossier'
import { answerConfirmation } from './answer-confirmation'
import { answerSupplement } from './answer-supplement'
import { approveDossier } from './approve-dossier'
import { attachSupplement } from './attach-supplement'
import { decideWithdrawal } from './decide-withdrawal'
import { detachSupplement } from './detach-supplement'
import { draftResult } from './draft-result'
import { handOverResult } from './hand-over-result'
import { passConfirmation } from './pass-confirmation'
import { findCase } from './queries/case'
import { findMyDossier } from './queries/mine'
import { recordPayment } from './record-payment'
import { refuseDossier } from './refuse-dossier'
import { requestSupplement } from './request-supplement'
import { requestWithdrawal } from './request-withdrawal'
import { returnToPreviousStep } from './return-to-previous-step'
import { saveSupplement } from './save-supplement'
import { takeDossier } from './take-dossier'

const words = { frame: officialText.paper.frame, signNote: officialText.paper.resultPaper.signNote, answers: { yes: 'Có', no: 'Không' } }

let ward: { id: string; code: string }
let counter: Official, civil: Official, approver: Official, citizen: Citizen
beforeAll(async () => {
  await aPublishedProcedure()
  ward = await anAgency()
  counter = await anOfficial(ward.id, 'COUNTER_OFFICER')
  civil = await anOfficial(ward.id, 'CIVIL_STATUS_OFFICER')
  approver = await anOfficial(ward.id, 'APPROVER')
})

const rowOf = (code: string) => db.dossier.findUniqueOrThrow({ where: { code } })
const seen = async (code: string) => ({ code, version: (await rowOf(code)).version })

async function submitted() {
  citizen = await aCitizen()
  return (await aDossier(citizen, ward.id, now)).code
}
async function accepted() {
  const code = await submitted()
  expect(await acceptDossier(counter, { ...(await seen(code)), note: '' }, now)).toMatchObject({ ok: true })
  return code
}
async function drafted() {
  const code = await accepted()
  expect(await draftResult(civil, { ...(await seen(code)), values: {} }, now, words)).toMatchObject({ ok: true })
  return code
}

describe('the main road', () => {
  it('runs from a submission to the result in the citizen’s hands', async () => {
    const code = await drafted()
    expect(await rowOf(code)).toMatchObject({ status: 'IN_PROGRESS', dueAt: at('2026-11-23', '17:30'), stepRole: null })
    expect((await findMyDossier(citizen, code))?.confirmation).not.toBeNull()

    expect(await answerConfirmation(citizen, { ...(await seen(code)), answer: 'agree', objection: '' }, now)).toMatchObject({ ok: true })
    expect(await approveDossier(approver, { ...(await seen(code)), note: '' }, now, words)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'COMPLETED', stepRole: 'COUNTER_OFFICER', completedAt: now })

    const handOver = { delivery: 'COUNTER' as const, receiver: 'Nguyễn Văn Thử' }
    expect(await handOverResult(counter, { ...(await seen(code)), ...handOver }, now)).toMatchObject({ ok: false, code: 'fee-due' })
    const fee = await db.fee.findFirstOrThrow({ where: { dossierId: (await rowOf(code)).id } })
    expect(await recordPayment(counter, { code, fee: fee.id, method: 'CASH', reference: 'BL-1' }, now)).toMatchObject({ ok: true })
    expect(await recordPayment(counter, { code, fee: fee.id, method: 'CASH', reference: 'BL-2' }, now)).toMatchObject({ ok: false, code: 'already-settled' })
    expect(await handOverResult(counter, { ...(await seen(code)), ...handOver }, now)).toMatchObject({ ok: true })

    const mine = await findMyDossier(citizen, code)
    expect(mine).toMatchObject({ status: 'RETURNED' })
    expect(mine?.papers).toMatchObject([{ kind: 'result', deliveredBy: 'COUNTER' }])
    expect((await rowOf(code)).closedAt).toEqual(now)
  })

  it('allots register numbers without a gap, also to approvals at once, and none to a refused one', async () => {
    const codes: string[] = []
    for (let i = 0; i < 8; i += 1) {
      const code = await drafted()
      await answerConfirmation(citizen, { ...(await seen(code)), answer: 'agree', objection: '' }, now)
      codes.push(code)
    }
    const press = await Promise.all(codes.map(async (code) => ({ ...(await seen(code)), note: '' })))
    const results = await Promise.all([...press, ...press].map((input) => approveDossier(approver, input, now, words)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(8)
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.code]))
    expect(refusals.filter((code) => !['changed-meanwhile', 'not-found', 'not-possible'].includes(code))).toEqual([])
    const numbers = (await db.registerEntry.findMany({ where: { agencyId: ward.id }, orderBy: { number: 'asc' } })).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  }, 60_000)
})

describe('the confirmation', () => {
  it('passes by silence after a day, not before, and only once', async () => {
    const code = await drafted()
    const { id } = await db.confirmationRequest.findFirstOrThrow({ where: { dossier: { code } } })
    const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
    expect(await passConfirmation(system, { confirmationId: id }, after(23))).toEqual({ ok: true, value: { passed: false } })
    expect(await passConfirmation(system, { confirmationId: id }, after(24))).toEqual({ ok: true, value: { passed: true } })
    expect(await passConfirmation(system, { confirmationId: id }, after(25))).toEqual({ ok: true, value: { passed: false } })
    expect(await rowOf(code)).toMatchObject({ stepKey: 'approve', stepRole: 'APPROVER' })
    expect(await answerConfirmation(citizen, { ...(await seen(code)), answer: 'agree', objection: '' }, after(26))).toMatchObject({ ok: false, code: 'not-possible' })
  })

  it('goes back to the officer with the reason when the citizen objects', async () => {
    const code = await drafted()
    expect(await answerConfirmation(citizen, { ...(await seen(code)), answer: 'object', objection: 'Sai tên đệm' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ stepKey: 'check', stepRole: 'CIVIL_STATUS_OFFICER' })
    expect((await findCase(civil, code, now))?.timeline.at(-1)).toMatchObject({ event: 'objectToResult', note: 'Sai tên đệm' })
  })
})

describe('a supplement', () => {
  it('opens only what is asked, keeps the answers apart until all is there, then replaces and keeps the old', async () => {
    const code = await accepted()
    const ask = { ...(await seen(code)), ...foundFaulty('field:childName', 'component:birthNotice'), answerBy: '2026-11-27' }
    expect(await requestSupplement(civil, { ...ask, why: { childName: 'x' } }, now)).toMatchObject({ ok: false, code: 'reason-missing' })
    expect(await requestSupplement(civil, { ...ask, items: ['field:nothing'] }, now)).toMatchObject({ ok: false, code: 'items-missing' })
    expect(await requestSupplement(civil, ask, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', previousStatus: 'IN_PROGRESS', pausedAt: now, stepRole: null })

    const later = at('2026-11-25', '10:00')
    await saveSupplement(citizen, { code, entries: [['childName', 'Nguyễn Bình An'], ['copies', '9']] }, later)
    expect((await findCase(civil, code, later))?.answers).toMatchObject({ childName: 'Nguyễn An', copies: 2 })
    expect(await answerSupplement(citizen, await seen(code), later)).toMatchObject({ ok: false, code: 'components-missing' })
    expect(await attachSupplement(citizen, { code, componentKey: 'birthNotice', fileId: await anUpload(citizen, ward.id, later) }, later)).toMatchObject({ ok: true })
    expect((await findCase(civil, code, later))?.files).toHaveLength(1)
    expect(await answerSupplement(citizen, await seen(code), later)).toMatchObject({ ok: true })

    const after = await findCase(civil, code, later)
    expect(after).toMatchObject({ status: 'IN_PROGRESS', pausedAt: null, answers: { childName: 'Nguyễn Bình An', copies: 2 } })
    const papers = [{ componentKey: 'birthNotice', before: [{ replacedAt: later }], after: [{ replacedAt: null }] }]
    expect(after?.changes).toMatchObject([{ round: 1, at: later, before: { childName: 'Nguyễn An' }, after: { childName: 'Nguyễn Bình An' }, papers }])
    expect(after?.files.map(({ replacedAt }) => replacedAt !== null)).toEqual([true, false])
    // The three and a half hours left on Monday from 09:00 … 17:30 follow on Wednesday from 10:00.
    expect(after?.dueAt?.getTime()).toBeGreaterThan(later.getTime())
  })

  it('lets a paper be taken out again before it is sent, and nothing that the dossier held before', async () => {
    const code = await accepted()
    await requestSupplement(civil, { ...(await seen(code)), ...foundFaulty('component:birthNotice'), answerBy: '2026-11-27' }, now)
    const first = await db.dossierComponent.findFirstOrThrow({ where: { dossier: { code } } })
    const added = await anUpload(citizen, ward.id, now)
    await attachSupplement(citizen, { code, componentKey: 'birthNotice', fileId: added }, now)

    for (const [actor, file] of [[citizen, first.fileId], [await aCitizen(), added]] as const) {
      expect(await detachSupplement(actor, { code, file }, now)).toMatchObject({ ok: false, code: 'not-found' })
    }
    const both = await Promise.all([1, 2].map(() => detachSupplement(citizen, { code, file: added }, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: added } })).toMatchObject({ state: 'PENDING' })
    expect(await answerSupplement(citizen, await seen(code), now)).toMatchObject({ ok: false, code: 'components-missing' })

    const other = await anUpload(citizen, ward.id, now)
    await attachSupplement(citizen, { code, componentKey: 'birthNotice', fileId: other }, now)
    expect(await answerSupplement(citizen, await seen(code), now)).toMatchObject({ ok: true })
    expect(await detachSupplement(citizen, { code, file: other }, now)).toMatchObject({ ok: false, code: 'not-possible' })
  })

  it('before acceptance leads back to the intake, whose eight hours start anew', async () => {
    const code = await submitted()
    await requestSupplement(counter, { ...(await seen(code)), ...foundFaulty('field:childName'), answerBy: '2026-11-27' }, now)
    const later = at('2026-11-25', '10:00')
    expect(await answerSupplement(citizen, await seen(code), later)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'REGISTERED', stepRole: 'COUNTER_OFFICER', intakeDueAt: at('2026-11-26', '10:00') })
  })
})

describe('refusal, withdrawal, return', () => {
  it('refuses with a reason the citizen reads', async () => {
    const code = await submitted()
    expect(await refuseDossier(counter, { ...(await seen(code)), reasonCode: 'not-competent', reason: 'Thuộc thẩm quyền nơi khác' }, now)).toMatchObject({ ok: true })
    const mine = await findMyDossier(citizen, code)
    expect(mine).toMatchObject({ status: 'REFUSED' })
    expect(mine?.timeline.at(-1)).toMatchObject({ reasonCode: 'not-competent', note: 'Thuộc thẩm quyền nơi khác', officialName: null })
  })

  it('restores where it was when a withdrawal is declined, and stops when it is confirmed', async () => {
    const code = await accepted()
    expect(await requestWithdrawal(citizen, { ...(await seen(code)), reason: 'Nộp nhầm' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'WITHDRAWAL_REQUESTED', previousStatus: 'IN_PROGRESS', stepRole: 'COUNTER_OFFICER' })
    expect(await decideWithdrawal(counter, { ...(await seen(code)), confirm: false, reason: 'Đã xong' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'IN_PROGRESS', previousStatus: null, stepKey: 'check', stepRole: 'CIVIL_STATUS_OFFICER' })

    await requestWithdrawal(citizen, { ...(await seen(code)), reason: 'Vẫn nhầm' }, now)
    expect(await decideWithdrawal(counter, { ...(await seen(code)), confirm: true, reason: 'Theo đề nghị' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ status: 'STOPPED', stepRole: null, closedAt: now })
  })

  it('goes back from the approver to the officer, with a note that the citizen does not see', async () => {
    const code = await drafted()
    await answerConfirmation(citizen, { ...(await seen(code)), answer: 'agree', objection: '' }, now)
    expect(await returnToPreviousStep(approver, { ...(await seen(code)), reason: 'Kiểm tra quê quán' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(code)).toMatchObject({ stepKey: 'check' })
    expect((await findMyDossier(citizen, code))?.timeline.map(({ note }) => note)).not.toContain('Kiểm tra quê quán')
  })
})

describe('two officials at once', () => {
  it('lets one win and tells the other', async () => {
    const code = await submitted()
    const input = await seen(code)
    const other = await anOfficial(ward.id, 'COUNTER_OFFICER')
    const results = await Promise.all([
      acceptDossier(counter, { ...input, note: '' }, now),
      refuseDossier(other, { ...input, reasonCode: 'other', reason: 'x' }, now),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find((r) => !r.ok)).toMatchObject({ code: expect.stringMatching(/changed-meanwhile|not-possible|not-found/) as string })
  })

  it('keeps a dossier from a colleague who did not take it, until it is taken over', async () => {
    const code = await accepted()
    const other = await anOfficial(ward.id, 'CIVIL_STATUS_OFFICER')
    await takeDossier(civil, await seen(code), now)
    expect(await draftResult(other, { ...(await seen(code)), values: {} }, now, words)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await takeDossier(other, await seen(code), now)).toMatchObject({ ok: true })
    expect(await draftResult(other, { ...(await seen(code)), values: {} }, now, words)).toMatchObject({ ok: true })
  })
})

describe('strangers', () => {
  it('find nothing: another citizen, another ward, an administrator', async () => {
    const code = await accepted()
    const elsewhere = await anAgency()
    expect(await findMyDossier(await aCitizen(), code)).toBeNull()
    for (const stranger of [await anOfficial(elsewhere.id, 'COUNTER_OFFICER', 'SUPERVISOR'), await anOfficial(ward.id, 'ADMINISTRATOR')]) {
      expect(await findCase(stranger, code, now)).toBeNull()
      expect(await takeDossier(stranger, await seen(code), now)).toMatchObject({ ok: false, code: 'not-found' })
    }
  })

  it('leave a trace when they may read: every opening of the workbench is recorded for the owner', async () => {
    const code = await accepted()
    await findCase(civil, code, now)
    expect(await db.auditEntry.count({ where: { ownerId: citizen.personId, action: 'dossier.read', actorId: civil.officialId } })).toBe(1)
  })
})
