import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import { announceOpinionJob } from '@/lib/jobs/tend-opinions'
import { accepted, aBase, approved, aWorld, type Base, seen, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { anOfficial, anUpload, system } from '@/tests/support/factories'
import { answerOpinion } from './answer-opinion'
import { askOpinion } from './ask-opinion'
import { attachOpinionLetter } from './attach-opinion-letter'
import { decideStop } from './decide-stop'
import { proposeStop } from './propose-stop'
import { findCase } from './queries/case'
import { findOpinion, grantOpinionFile, listOpinions } from './queries/opinions'
import { remindOpinions } from './remind-opinions'
import { askOpinionInput } from './schema/opinion'
import { withdrawOpinion } from './withdraw-opinion'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
  await accepted(world)
  // What earlier cases asked is nobody's business here.
  await db.opinionRequest.updateMany({ where: { state: 'OPEN' }, data: { state: 'WITHDRAWN', closedAt: now } })
})

const dossier = () => db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
/** Three weeks in which to ask. */
const longer = async () => db.dossier.update({ where: { id: world.dossierId }, data: { dueAt: at('2026-12-14', '17:30'), urgentAt: at('2026-12-14', '17:30') } })
const question = 'Giấy chứng sinh này có hợp lệ không?'
const ask = (of: string, over: object = {}, who = world.own.CIVIL_STATUS_OFFICER) =>
  askOpinion(who, askOpinionInput.parse({ code: world.code, of, question, until: '2026-11-27', ...over }), now)
const asked = async (of: string, over: object = {}): Promise<string> => {
  await longer()
  const result = await ask(of, over)
  if (!result.ok) throw new Error(result.code)
  return result.value.opinionId
}
const colleague = () => `official:${shortId(world.own.CLERK.officialId)}`
const elsewhere = () => `agency:${shortId(world.elsewhere.id)}`
const row = (id: string) => db.opinionRequest.findUniqueOrThrow({ where: { id } })
const mails = async (topic: string) => db.delivery.count({ where: { dossierId: world.dossierId, topic: `official.opinion-${topic}` } })
const announce = (opinionId: string, news: string) => announceOpinionJob.perform({ opinionId, news }, { now, last: false })

describe('the due date of an opinion', () => {
  it('lies inside the dossier’s time, which does not stop', async () => {
    const before = await dossier()
    expect(await ask(colleague())).toMatchObject({ ok: false, code: 'opinion-after-due' })
    const result = await ask(colleague(), { until: '2026-11-23' })
    if (!result.ok) throw new Error(result.code)
    expect((await row(result.value.opinionId)).dueAt).toEqual(before.dueAt)
    expect(await dossier()).toMatchObject({ dueAt: before.dueAt, pausedAt: null, version: before.version, status: before.status })
  })

  it.each([
    ['2026-11-24', 'day-off'],
    ['2026-11-20', 'opinion-too-early'],
    ['2026-12-15', 'opinion-after-due'],
  ])('on %s is refused', async (until, code) => {
    await longer()
    expect(await ask(colleague(), { until })).toMatchObject({ ok: false, code })
  })

  it('is the dossier’s own where that day ends it earlier, and there is none once its time has run out', async () => {
    await longer()
    await db.dossier.update({ where: { id: world.dossierId }, data: { dueAt: at('2026-11-27', '10:00') } })
    const result = await ask(colleague())
    if (!result.ok) throw new Error(result.code)
    expect((await row(result.value.opinionId)).dueAt).toEqual(at('2026-11-27', '10:00'))
    await db.dossier.update({ where: { id: world.dossierId }, data: { dueAt: at('2026-11-20', '10:00') } })
    expect(await ask(colleague())).toMatchObject({ ok: false, code: 'clock-run-out' })
  })
})

describe('an opinion of a colleague', () => {
  it('is asked, told, given, told back, and stands with the dossier', async () => {
    const id = await asked(colleague())
    for (let i = 0; i < 2; i += 1) await announce(id, 'asked')
    expect(await mails('asked')).toBe(1)
    expect((await listOpinions(world.own.CLERK, 'asked')).map(({ key }) => longId(key))).toEqual([id])
    expect(await listOpinions(world.own.APPROVER, 'asked')).toEqual([])
    expect((await dossier()).waitsForAgency).toBe(false)
    expect(await answerOpinion(world.own.APPROVER, { opinion: id, answer: 'Không', letterNumber: '' }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await answerOpinion(world.own.CLERK, { opinion: id, answer: 'Hợp lệ', letterNumber: '' }, now)).toMatchObject({ ok: true })
    await announce(id, 'answered')
    expect(await mails('answered')).toBe(1)
    const { opinions } = (await findCase(world.own.CIVIL_STATUS_OFFICER, world.code, now)) ?? { opinions: [] }
    expect(opinions).toMatchObject([{ state: 'ANSWERED', question, answer: 'Hợp lệ', closedBy: 'Cán bộ CLERK' }])
    expect(Buffer.from((await row(id)).answerCipher ?? []).includes('Hợp lệ')).toBe(false)
  })

  it('is given once, however many of a group press', async () => {
    const second = await anOfficial(world.ward.id, 'APPROVER')
    const id = await asked('unit:APPROVER')
    const results = await Promise.all([world.own.APPROVER, second, world.own.APPROVER].map((who, index) => answerOpinion(who, { opinion: id, answer: `Ý kiến ${String(index)}`, letterNumber: '' }, now)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap((result) => (result.ok ? [] : [result.code]))).toEqual(['opinion-closed', 'opinion-closed'])
  })

  it('is not asked of oneself, of who sees no dossiers here, or of a group without anybody else', async () => {
    await longer()
    const { CIVIL_STATUS_OFFICER: me, ADMINISTRATOR: admin } = world.own
    for (const of of [`official:${shortId(me.officialId)}`, `official:${shortId(admin.officialId)}`, `official:${shortId(world.other.CLERK.officialId)}`, 'unit:CIVIL_STATUS_OFFICER', 'unit:ADMINISTRATOR', `agency:${shortId(world.ward.id)}`])
      expect(await ask(of), of).toMatchObject({ ok: false, code: 'official-unfit' })
  })

  it('is taken back, or falls with the end of the dossier', async () => {
    const id = await asked(colleague())
    expect(await withdrawOpinion(world.own.APPROVER, { opinion: id }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await withdrawOpinion(world.own.CIVIL_STATUS_OFFICER, { opinion: id }, now)).toMatchObject({ ok: true })
    expect(await answerOpinion(world.own.CLERK, { opinion: id, answer: 'x', letterNumber: '' }, now)).toMatchObject({ ok: false, code: 'opinion-closed' })
    const other = await asked(elsewhere())
    expect((await dossier()).waitsForAgency).toBe(true)
    expect(await proposeStop(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), reason: 'x' }, now)).toMatchObject({ ok: true })
    const stop = { code: world.code, version: (await dossier()).version, decision: 'approve' as const, reason: '' }
    expect(await decideStop(world.own.APPROVER, stop, now)).toMatchObject({ ok: true })
    expect(await row(other)).toMatchObject({ state: 'WITHDRAWN', closedAt: now, closedById: null })
    expect((await dossier()).waitsForAgency).toBe(false)
  })
})

describe('an opinion of another agency', () => {
  it('shows it the question and the papers chosen, and nothing else of the dossier', async () => {
    const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    const id = await asked(elsewhere(), { files: [shortId(fileId)] })
    const found = await findOpinion(world.other.CLERK, id, now)
    expect(found).toMatchObject({ question, dossierCode: null, mayAnswer: true, mayWithdraw: false, papers: [{ file: shortId(fileId) }] })
    expect(await grantOpinionFile(world.other.CLERK, { opinionId: id, fileId }, now)).not.toBeNull()
    expect(await findCase(world.other.CLERK, world.code, now)).toBeNull()
    const bare = await asked(elsewhere())
    expect(await grantOpinionFile(world.other.CLERK, { opinionId: bare, fileId }, now)).toBeNull()
    expect(await ask(elsewhere(), { files: [shortId(world.dossierId)] })).toMatchObject({ ok: false, code: 'unknown-value' })
    expect(await findOpinion(world.own.ADMINISTRATOR, id, now)).toBeNull()
  })

  it('keeps the dossier waiting until the last of them is there', async () => {
    const [one, two] = [await asked(elsewhere()), await asked(elsewhere())]
    expect((await dossier()).waitsForAgency).toBe(true)
    await answerOpinion(world.other.CLERK, { opinion: one, answer: 'Đúng', letterNumber: '' }, now)
    expect((await dossier()).waitsForAgency).toBe(true)
    await withdrawOpinion(world.own.CIVIL_STATUS_OFFICER, { opinion: two }, now)
    expect((await dossier()).waitsForAgency).toBe(false)
    await announce(one, 'answered')
    expect(await mails('answered')).toBe(1)
  })
})

describe('an opinion of a body outside', () => {
  const of = { outsideName: 'Bệnh viện Phụ sản Đà Nẵng' }

  it('is recorded by who asked, with the number and the scan of the letter', async () => {
    const id = await asked('outside', of)
    const me = world.own.CIVIL_STATUS_OFFICER
    expect((await dossier()).waitsForAgency).toBe(true)
    expect(await answerOpinion(me, { opinion: id, answer: 'Đúng', letterNumber: '' }, now)).toMatchObject({ ok: false, code: 'letter-number-missing' })
    expect(await answerOpinion(me, { opinion: id, answer: 'Đúng', letterNumber: '12/BV' }, now)).toMatchObject({ ok: false, code: 'letter-missing' })
    for (let i = 0; i < 2; i += 1) {
      const fileId = await anUpload(me, world.ward.id, now)
      expect(await attachOpinionLetter(me, { opinionId: id, fileId }, now)).toMatchObject({ ok: true })
    }
    expect(await answerOpinion(world.own.CLERK, { opinion: id, answer: 'Đúng', letterNumber: '12/BV' }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await answerOpinion(me, { opinion: id, answer: 'Đúng', letterNumber: '12/BV' }, now)).toMatchObject({ ok: true })
    expect((await dossier()).waitsForAgency).toBe(false)
    const { letterFileId } = await row(id)
    expect(await grantOpinionFile(world.own.CLERK, { opinionId: id, fileId: letterFileId ?? '' }, now)).not.toBeNull()
    expect(askOpinionInput.safeParse({ code: world.code, of: 'outside', question, until: '2026-11-27' }).success).toBe(false)
  })
})

it('is reminded of a working day before, marked late once, and late still when it comes', async () => {
  const id = await asked(colleague())
  expect((await row(id)).remindAt).toEqual(at('2026-11-26', '17:30'))
  expect(await remindOpinions(system, {}, at('2026-11-26', '16:00'))).toMatchObject({ value: { reminded: 0, late: 0 } })
  const soon = await Promise.all([1, 2, 3].map(() => remindOpinions(system, {}, at('2026-11-27', '08:00'))))
  expect(soon.reduce((sum, result) => sum + (result.ok ? result.value.reminded : 0), 0)).toBe(1)
  expect(await remindOpinions(system, {}, at('2026-11-30', '08:00'))).toMatchObject({ value: { reminded: 0, late: 1 } })
  expect(await remindOpinions(system, {}, at('2026-11-30', '08:15'))).toMatchObject({ value: { reminded: 0, late: 0 } })
  await announce(id, 'late')
  expect(await mails('late')).toBe(2)
  expect(await answerOpinion(world.own.CLERK, { opinion: id, answer: 'Muộn', letterNumber: '' }, at('2026-11-30', '09:00'))).toMatchObject({ ok: true })
  expect((await row(id)).lateAt).toEqual(at('2026-11-30', '08:00'))
})

it('is not asked by those whose turn it is not, nor once there is a result', async () => {
  await longer()
  expect(await ask(colleague(), {}, world.own.COUNTER_OFFICER)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await ask(colleague(), {}, world.own.SUPERVISOR)).toMatchObject({ ok: true })
  await approved(world)
  await db.dossier.update({ where: { id: world.dossierId }, data: { stepRole: 'SUPERVISOR' } })
  expect(await ask(colleague(), {}, world.own.SUPERVISOR)).toMatchObject({ ok: false, code: 'not-possible' })
})
