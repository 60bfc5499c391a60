import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { closeUnpaid } from '@/lib/dossier/close-unpaid'
import { recordPayment } from '@/lib/dossier/record-payment'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { mintActor } from '@/lib/identity/mint-actor'
import { accepted, approved, paymentAsked, seen, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { eventOf } from '@/tests/support/events'
import { worldsOfFile } from '@/tests/support/worlds'
import { announceEventJob } from './announce-event'
import { issuePaperJob } from './issue-paper'
import { tendPaymentsJob } from './tend-payments'

const a = worldsOfFile()
const system = mintActor({ kind: 'system', job: 'tend-payments' })
const reason = 'Thu trước khi cấp; nộp tại quầy.'
const rowOf = ({ dossierId }: World) => db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
const tend = (when: Date) => tendPaymentsJob.perform({}, { now: when, last: false })
const asked = (payBy: string) => async (world: World) => {
  await accepted(world)
  expect(await requestPayment(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), reason, payBy }, now)).toMatchObject({ ok: true })
}
const remindersOf = ({ dossierId }: World) => db.message.findMany({ where: { dossierId, topic: 'dossier.payment-reminder' } })

describe('the day until which one may pay', () => {
  it('is the one the official names, to its end, and after today', async () => {
    const world = await a(asked('2026-12-01'))
    expect((await rowOf(world)).payBy).toEqual(at('2026-12-01', '23:59'))
    const other = await a(accepted)
    expect(await requestPayment(other.own.CIVIL_STATUS_OFFICER, { ...seen(other), reason, payBy: '2026-11-23' }, now)).toMatchObject({ ok: false, code: 'pay-by-too-early' })
  })

  it('is ten working days away where none is named', async () => {
    const world = await a(paymentAsked)
    const { payBy } = await rowOf(world)
    expect(payBy?.getTime()).toBeGreaterThan(at('2026-12-04', '00:00').getTime())
    expect(payBy?.getTime()).toBeLessThan(at('2026-12-10', '00:00').getTime())
  })
})

describe('every morning', () => {
  it('reminds once, three days before', async () => {
    const world = await a(asked('2026-12-01'))
    await tend(at('2026-11-27', '08:00'))
    expect(await remindersOf(world)).toEqual([])
    await tend(at('2026-11-29', '08:00'))
    await tend(at('2026-11-30', '08:00'))
    expect(await remindersOf(world)).toMatchObject([{ personId: (await rowOf(world)).ownerId, params: { code: world.code, day: '2026-12-01' } }])
    expect(await rowOf(world)).toMatchObject({ status: 'PAYMENT_REQUESTED' })
  })

  it('closes what nobody paid for in time, tells the citizen and issues the notice', async () => {
    const world = await a(asked('2026-12-01'))
    await tend(at('2026-12-01', '23:58'))
    expect(await rowOf(world)).toMatchObject({ status: 'PAYMENT_REQUESTED' })
    const when = at('2026-12-02', '08:00')
    await Promise.all([tend(when), tend(when)].map((one) => one.catch(() => undefined)))
    expect(await rowOf(world)).toMatchObject({ status: 'STOPPED', closedAt: when, stepRole: null, pausedAt: null })
    expect(await db.dossierEvent.count({ where: { dossierId: world.dossierId, event: 'closeUnpaid' } })).toBe(1)

    const { id } = await eventOf(world.dossierId, 'closeUnpaid')
    await announceEventJob.perform({ eventId: id }, { now: when, last: false })
    expect(await db.message.findUnique({ where: { id } })).toMatchObject({ topic: 'dossier.closed-unpaid', params: { code: world.code } })
    await issuePaperJob.perform({ dossierId: world.dossierId, kind: 'termination', eventId: id }, { now: when, last: false })
    expect(await db.resultDocument.count({ where: { dossierId: world.dossierId, kind: 'termination' } })).toBe(1)
  })

  it('leaves alone what was paid, what is asked back, and what has its result', async () => {
    const [paid, askedBack] = [await a(asked('2026-12-01')), await a(asked('2026-12-01'))]
    const fee = await db.fee.findFirstOrThrow({ where: { dossierId: paid.dossierId } })
    await recordPayment(paid.own.CLERK, { code: paid.code, fee: fee.id, method: 'TRANSFER', reference: 'GD-1' }, now)
    await requestWithdrawal(askedBack.owner, { code: askedBack.code, version: (await rowOf(askedBack)).version, reason }, now)
    const done = await a(approved)
    await requestPayment(done.own.COUNTER_OFFICER, { ...seen(done), reason, payBy: '2026-12-01' }, now)
    await tend(at('2026-11-30', '08:00'))
    expect(await remindersOf(paid)).toEqual([])
    expect(await remindersOf(done)).toHaveLength(1)
    await tend(at('2026-12-02', '08:00'))
    expect(await rowOf(paid)).toMatchObject({ status: 'IN_PROGRESS' })
    expect(await rowOf(askedBack)).toMatchObject({ status: 'WITHDRAWAL_REQUESTED' })
    expect(await rowOf(done)).toMatchObject({ status: 'PAYMENT_REQUESTED', previousStatus: 'COMPLETED' })
    expect(await closeUnpaid(system, { dossierId: done.dossierId, reason }, at('2026-12-02', '08:00'))).toMatchObject({ ok: false, code: 'not-possible' })
  })

  it('is nothing a person may do, and nothing before the time', async () => {
    const world = await a(asked('2026-12-01'))
    const input = { dossierId: world.dossierId, reason }
    expect(await closeUnpaid(world.own.SUPERVISOR, input, at('2026-12-02', '08:00'))).toMatchObject({ ok: false, code: 'not-found' })
    expect(await closeUnpaid(system, input, now)).toMatchObject({ ok: false, code: 'not-possible' })
  })
})
