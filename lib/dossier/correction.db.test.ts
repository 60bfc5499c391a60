import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { accepted, approved, drafted, feesPaid, paymentAsked, submitted, supplementAsked, words, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { worldsOfFile } from '@/tests/support/worlds'
import { answerConfirmation } from './answer-confirmation'
import { approveDossier } from './approve-dossier'
import { correctResult } from './correct-result'
import { decideWithdrawal } from './decide-withdrawal'
import { declineCorrection } from './decline-correction'
import { draftResult } from './draft-result'
import { handOverResult } from './hand-over-result'
import { findMyDossier } from './queries/mine'
import { requestCorrection } from './request-correction'
import { requestWithdrawal } from './request-withdrawal'

const a = worldsOfFile()
const rowOf = ({ dossierId }: World) => db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
const fresh = async (world: World) => ({ code: world.code, version: (await rowOf(world)).version })
const later = at('2026-12-14', '10:00')

async function returned() {
  const world = await a(feesPaid(approved))
  expect(await handOverResult(world.own.COUNTER_OFFICER, { ...(await fresh(world)), delivery: 'ELECTRONIC', receiver: '' }, now)).toMatchObject({ ok: true })
  return world
}
async function madeAnew(world: World) {
  const approver = world.own.APPROVER
  expect(await draftResult(world.own.CIVIL_STATUS_OFFICER, { ...(await fresh(world)), values: { childName: 'Nguyễn An Đúng' } }, later, words)).toMatchObject({ ok: true })
  expect(await answerConfirmation(world.owner, { ...(await fresh(world)), answer: 'agree', objection: '' }, later)).toMatchObject({ ok: true })
  expect(await approveDossier(approver, { ...(await fresh(world)), note: '' }, later, words)).toMatchObject({ ok: true })
}

describe('a correction', () => {
  it('that the citizen asked for makes a new result; the old is replaced, and no number is lost', async () => {
    const world = await returned()
    const ask = async () => requestCorrection(world.owner, { ...(await fresh(world)), reason: 'Sai tên đệm' }, later)
    expect(await ask()).toMatchObject({ ok: true })
    expect(await ask()).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await rowOf(world)).toMatchObject({ status: 'RETURNED', closedAt: now })
    expect(await correctResult(world.own.SUPERVISOR, { ...(await fresh(world)), reason: 'Ghi sai tên đệm' }, later)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'IN_PROGRESS', stepKey: 'check', completedAt: now, closedAt: null })
    expect(await requestWithdrawal(world.owner, { ...(await fresh(world)), reason: 'x' }, later)).toMatchObject({ ok: false, code: 'not-possible' })

    await madeAnew(world)
    const entries = await db.registerEntry.findMany({ where: { dossierId: world.dossierId }, orderBy: { number: 'asc' } })
    expect(entries).toMatchObject([{ voidedAt: later, voidReason: 'corrected' }, { voidedAt: null, number: (entries[0]?.number ?? 0) + 1 }])
    const mine = await findMyDossier(world.owner, world.code)
    expect(mine).toMatchObject({ status: 'COMPLETED', completedAt: now, mayAskCorrection: true })
    expect(mine?.papers.map(({ kind }) => kind)).toEqual(['replaced-result', 'result'])
    expect(await db.correctionRequest.findMany({ where: { dossierId: world.dossierId } })).toMatchObject([{ state: 'DONE', askedByKind: 'citizen', doneAt: later }])
  })

  it('that the office found needs nobody’s asking; one that is declined leaves the result as it is', async () => {
    const world = await returned()
    await requestCorrection(world.owner, { ...(await fresh(world)), reason: 'Sai' }, later)
    expect(await declineCorrection(world.own.SUPERVISOR, { ...(await fresh(world)), reason: 'Đúng theo giấy chứng sinh' }, later)).toMatchObject({ ok: true })
    expect(await declineCorrection(world.own.SUPERVISOR, { ...(await fresh(world)), reason: 'x' }, later)).toMatchObject({ ok: false, code: 'not-possible' })
    const mine = await findMyDossier(world.owner, world.code)
    expect(mine).toMatchObject({ status: 'RETURNED', mayAskCorrection: true })
    expect(mine?.timeline.at(-1)).toMatchObject({ event: 'declineCorrection', note: 'Đúng theo giấy chứng sinh' })
    expect(await correctResult(world.own.SUPERVISOR, { ...(await fresh(world)), reason: 'Sai ngày' }, later)).toMatchObject({ ok: true })
    await madeAnew(world)
    expect(await db.correctionRequest.findMany({ where: { dossierId: world.dossierId }, orderBy: { askedAt: 'asc' } })).toMatchObject([{ state: 'DECLINED' }, { state: 'DONE', askedByKind: 'official' }])
  })
})

describe('a withdrawal', () => {
  const cases = [
    ['before acceptance', submitted, 'REGISTERED'],
    ['in progress', accepted, 'IN_PROGRESS'],
    ['while a draft is looked at', drafted, 'IN_PROGRESS'],
    ['while a supplement is waited for', supplementAsked, 'SUPPLEMENT_REQUESTED'],
    ['while money is waited for', paymentAsked, 'PAYMENT_REQUESTED'],
  ] as const
  for (const [what, given, back] of cases) {
    it(`${what}, declined, comes back to where it was, with a notice`, async () => {
      const world = await a(given)
      const before = await rowOf(world)
      await requestWithdrawal(world.owner, { ...(await fresh(world)), reason: 'Nộp nhầm' }, now)
      expect((await rowOf(world)).status).toBe('WITHDRAWAL_REQUESTED')
      expect(await decideWithdrawal(world.own.COUNTER_OFFICER, { ...(await fresh(world)), confirm: false, reason: 'Đã xong' }, now)).toMatchObject({ ok: true })
      const { stepKey, stepRole, pausedAt, dueAt } = before
      expect(await rowOf(world)).toMatchObject({ status: back, stepKey, stepRole, pausedAt, dueAt })
      const [job] = await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'paper-%-withdrawal-declined' AND key LIKE ${`%${(await lastEvent(world)).id}%`}`
      expect(job).toBeDefined()
    })
  }

  it('and an approval pressed at once: one happens', async () => {
    const world = await a(drafted)
    await answerConfirmation(world.owner, { ...(await fresh(world)), answer: 'agree', objection: '' }, now)
    const input = await fresh(world)
    const both = await Promise.all([
      approveDossier(world.own.APPROVER, { ...input, note: '' }, now, words),
      requestWithdrawal(world.owner, { ...input, reason: 'Nộp nhầm' }, now),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const entries = await db.registerEntry.count({ where: { dossierId: world.dossierId } })
    expect([(await rowOf(world)).status, entries]).toEqual(both[0].ok ? ['COMPLETED', 1] : ['WITHDRAWAL_REQUESTED', 0])
  })
})

const lastEvent = ({ dossierId }: World) => db.dossierEvent.findFirstOrThrow({ where: { dossierId }, orderBy: { sequence: 'desc' } })
