import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { accepted, paymentAsked, seen, submitted, supplementAsked, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { foundFaulty } from '@/tests/support/findings'
import { worldsOfFile } from '@/tests/support/worlds'
import { recordPayment } from '../record-payment'
import { requestSupplement } from '../request-supplement'
import { findClock } from './clock'

const a = worldsOfFile()
const told = async (world: World) => (await findClock(world.own.CASE_OFFICER, world.code))?.processing ?? null
const carried = async ({ dossierId }: World) => (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).dueAt

it('explains the counter’s eight hours until acceptance, and the due date from then on', async () => {
  const before = await findClock((await a(submitted)).own.COUNTER_OFFICER, '')
  expect(before).toBeNull()
  const waiting = await a(submitted)
  const intake = await findClock(waiting.own.COUNTER_OFFICER, waiting.code)
  expect(intake).toMatchObject({ processing: null, intake: { since: now } })
  expect(intake?.intake?.due).toEqual((await db.dossier.findUniqueOrThrow({ where: { id: waiting.dossierId } })).intakeDueAt)

  const taken = await a(accepted)
  const clock = await findClock(taken.owner, taken.code)
  expect(clock?.intake).toBeNull()
  expect(clock?.dueAt).not.toBeNull()
  expect(clock?.processing?.due).toEqual(clock?.dueAt)
})

it('ends at the date the dossier carries after it waited for money', async () => {
  const world = await a(paymentAsked)
  expect((await told(world))?.steps.map(({ code }) => code)).toContain('WAITING')
  const later = at('2026-11-25', '10:00')
  const { id } = await db.fee.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  await recordPayment(world.own.CLERK, { code: world.code, fee: id, method: 'TRANSFER', reference: 'GD-1' }, later)
  const explained = await told(world)
  expect(explained?.steps).toContainEqual(expect.objectContaining({ code: 'WAITED_SHIFTED', cause: 'PAYMENT', from: now, at: later }))
  expect(explained?.due).toEqual(await carried(world))
  expect(explained?.due).not.toEqual(explained?.first)
})

it('tells of a wait that lasts; one before acceptance is none of the processing clock', async () => {
  const world = await a(accepted)
  await requestSupplement(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), ...foundFaulty('field:childName'), answerBy: '2026-11-27' }, now)
  const explained = await told(world)
  expect(explained?.steps.at(-1)).toMatchObject({ code: 'WAITING', cause: 'SUPPLEMENT' })
  expect(explained?.due).toEqual(await carried(world))
  expect((await findClock(world.owner, (await a(supplementAsked)).code))).toBeNull()
})
