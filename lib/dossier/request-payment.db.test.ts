import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { announceEventJob } from '@/lib/jobs/announce-event'
import { accepted, approved, paymentAsked, seen, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { eventOf } from '@/tests/support/events'
import { worldsOfFile } from '@/tests/support/worlds'
import { decideWithdrawal } from './decide-withdrawal'
import { findCase } from './queries/case'
import { findMyDossier } from './queries/mine'
import { recordPayment } from './record-payment'
import { requestPayment } from './request-payment'
import { requestWithdrawal } from './request-withdrawal'

const a = worldsOfFile()
const rowOf = ({ dossierId }: World) => db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
const later = at('2026-11-25', '10:00')
const reason = 'Thu trước khi cấp; nộp tại quầy.'

async function pays(world: World, when = later, method: 'CASH' | 'TRANSFER' | 'WAIVED' = 'TRANSFER', by = world.own.CLERK) {
  const { id } = await db.fee.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  return recordPayment(by, { code: world.code, fee: id, method, reference: 'GD-1' }, when)
}

async function toldOf({ dossierId }: World, event: string): Promise<string | undefined> {
  const { id } = await eventOf(dossierId, event)
  await announceEventJob.perform({ eventId: id }, { now: later, last: false })
  return (await db.message.findUnique({ where: { id } }))?.topic
}

describe('asking for the money', () => {
  it('is offered and possible only while something is owed, to whose turn it is', async () => {
    const world = await a(accepted)
    const possible = async () => (await findCase(world.own.CIVIL_STATUS_OFFICER, world.code, now))?.possible ?? []
    expect(await possible()).toContain('requestPayment')
    expect((await findCase(world.own.COUNTER_OFFICER, world.code, now))?.possible).not.toContain('requestPayment')
    await pays(world, now)
    expect(await possible()).not.toContain('requestPayment')
    expect(await requestPayment(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), reason }, now)).toMatchObject({ ok: false, code: 'nothing-due' })
    expect(await rowOf(world)).toMatchObject({ status: 'ACCEPTED' })
  })

  it('stops the clock, leaves the queue and tells the citizen why', async () => {
    const world = await a(paymentAsked)
    expect(await rowOf(world)).toMatchObject({ status: 'PAYMENT_REQUESTED', previousStatus: 'IN_PROGRESS', pausedAt: now, stepKey: 'check', stepRole: null, assigneeId: null })
    expect((await findMyDossier(world.owner, world.code))?.timeline.at(-1)).toMatchObject({ event: 'requestPayment', note: 'Thu trước khi cấp' })
    expect(await toldOf(world, 'requestPayment')).toBe('dossier.payment-requested')
  })
})

describe('what came in', () => {
  it('brings the dossier back to its step once nothing is owed, with the time it waited', async () => {
    const world = await a(paymentAsked)
    const { dueAt } = await rowOf(world)
    const second = await db.fee.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    const other = { ...second, id: world.dossierId, ruleKey: 'other' }
    await db.fee.create({ data: other })
    const { id: dossierId } = await rowOf(world)
    expect(await recordPayment(world.own.COUNTER_OFFICER, { code: world.code, fee: other.id, method: 'CASH', reference: 'BL-1' }, later)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'PAYMENT_REQUESTED' })

    const both = await Promise.all([1, 2].map(() => recordPayment(world.own.CLERK, { code: world.code, fee: second.id, method: 'TRANSFER', reference: 'GD-1' }, later)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.dossierEvent.count({ where: { dossierId, event: 'recordPayment' } })).toBe(1)
    const after = await rowOf(world)
    expect(after).toMatchObject({ status: 'IN_PROGRESS', previousStatus: null, pausedAt: null, stepKey: 'check', stepRole: 'CIVIL_STATUS_OFFICER' })
    expect(after.dueAt?.getTime()).toBeGreaterThan(Math.max(later.getTime(), dueAt?.getTime() ?? 0))
    expect(after.urgentAt).toEqual(after.dueAt)
    expect(await toldOf(world, 'recordPayment')).toBe('dossier.payment-recorded')
  })

  it('is not said to have come where the law waives it', async () => {
    const world = await a(paymentAsked)
    await pays(world, later, 'WAIVED', world.own.COUNTER_OFFICER)
    expect(await rowOf(world)).toMatchObject({ status: 'IN_PROGRESS' })
    expect(await toldOf(world, 'recordPayment')).toBe('dossier.in-progress')
  })

  it('is not taken for another dossier', async () => {
    const [one, other] = [await a(paymentAsked), await a(paymentAsked)]
    const { id } = await db.fee.findFirstOrThrow({ where: { dossierId: other.dossierId } })
    expect(await recordPayment(one.own.CLERK, { code: one.code, fee: id, method: 'CASH', reference: 'x' }, now)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('finds the result still there where it waited only for the money, and the dossier cannot be asked back meanwhile', async () => {
    const world = await a(approved)
    expect(await requestPayment(world.own.COUNTER_OFFICER, { ...seen(world), reason }, now)).toMatchObject({ ok: true })
    const { version } = await rowOf(world)
    expect(await rowOf(world)).toMatchObject({ previousStatus: 'COMPLETED', pausedAt: null })
    expect(await findMyDossier(world.owner, world.code)).toMatchObject({ mayWithdraw: false })
    expect(await requestWithdrawal(world.owner, { code: world.code, version, reason }, now)).toMatchObject({ ok: false, code: 'not-possible' })
    await pays(world)
    expect(await rowOf(world)).toMatchObject({ status: 'COMPLETED', stepRole: 'COUNTER_OFFICER', completedAt: now })
  })

  it('while a withdrawal was open lets the dossier go on once that is declined', async () => {
    const world = await a(paymentAsked)
    await requestWithdrawal(world.owner, { ...seen(world), reason }, now)
    await pays(world)
    expect(await rowOf(world)).toMatchObject({ status: 'WITHDRAWAL_REQUESTED', previousStatus: 'PAYMENT_REQUESTED' })
    const { version } = await rowOf(world)
    expect(await decideWithdrawal(world.own.COUNTER_OFFICER, { code: world.code, version, confirm: false, reason }, later)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'IN_PROGRESS', pausedAt: null, stepKey: 'check', stepRole: 'CIVIL_STATUS_OFFICER' })
  })
})
