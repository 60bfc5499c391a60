import { expect, it } from 'vitest'
import { dayOf, momentOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial } from '@/tests/support/factories'
import { finishTurn } from './finish-turn'
import { joinLine } from './join-line'
import { planEvent } from './plan-event'
import { findLine } from './queries/help-events'
import { takeNext } from './take-next'

const today = dayOf(now)

it('gives two helpers at once two people, in their order, until the day ends', async () => {
  const agency = await anAgency()
  const administrator = await anOfficial(agency.id, 'ADMINISTRATOR')
  const day = { agencyId: agency.id, name: 'Ngày hội', place: 'Nhà văn hóa', day: today, opens: 0, closes: 1380 }
  expect(await planEvent(administrator, { ...day, day: '2020-01-01' }, now)).toEqual({ ok: false, code: 'day-past' })
  await planEvent(administrator, day, now)
  const { id: eventId } = await db.helpEvent.findFirstOrThrow({ where: { agencyId: agency.id } })
  const helpers = [await aCitizen(), await aCitizen(), await aCitizen()]
  for (const { personId } of helpers) {
    const date = toDateColumn(today)
    await db.teamMember.create({ data: { id: newId(), agencyId: agency.id, personId, groups: '1', fromDay: date, toDay: date, appointedAt: now, appointedById: administrator.officialId } })
  }
  const [first, second] = helpers
  if (!first || !second) throw new Error('no helpers')

  const joined = await Promise.all(Array.from({ length: 6 }, () => joinLine(first, { eventId, initial: '' }, now)))
  expect(joined.map((one) => (one.ok ? one.value.number : one.code)).sort()).toEqual([1, 2, 3, 4, 5, 6])
  const taken = await Promise.all(helpers.map((helper) => takeNext(helper, { eventId }, now)))
  expect(taken.map((one) => (one.ok ? one.value.number : one.code)).sort()).toEqual([1, 2, 3])

  const mine = (await findLine(first, eventId, now))?.turns.find((turn) => turn.mine)
  expect(await finishTurn(second, { turnId: mine?.id ?? '', outcome: 'MISSED' }, now)).toEqual({ ok: false, code: 'not-found' })
  expect((await finishTurn(first, { turnId: mine?.id ?? '', outcome: 'MISSED' }, now)).ok).toBe(true)
  for (const number of [4, 5, 6]) expect(await takeNext(first, { eventId }, now)).toMatchObject({ ok: true, value: { number } })
  expect(await takeNext(first, { eventId }, now)).toEqual({ ok: false, code: 'nobody-waits' })

  const over = momentOf(today, 1380)
  expect(await joinLine(first, { eventId, initial: '' }, over)).toEqual({ ok: false, code: 'not-found' })
  expect(await findLine(first, eventId, over)).toBeNull()
})
