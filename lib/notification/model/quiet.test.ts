import { expect, test } from 'vitest'
import { defaultRules, heldUntil } from './quiet'

/** In Việt Nam's time. */
const at = (moment: string) => new Date(`${moment}+07:00`)
const news = { topic: 'dossier.accepted', params: {} } as const

test.each([
  ['2026-11-23T20:59', null],
  ['2026-11-23T21:00', '2026-11-24T07:00'],
  ['2026-11-23T23:59', '2026-11-24T07:00'],
  ['2026-11-24T00:00', '2026-11-24T07:00'],
  ['2026-11-24T06:59', '2026-11-24T07:00'],
  ['2026-11-24T07:00', null],
  ['2026-12-31T22:00', '2027-01-01T07:00'],
] as const)('at %s news wait until %s', (now, until) => {
  expect(heldUntil(defaultRules, news, at(now))).toEqual(until && at(until))
})

test('hours within one day, and none', () => {
  const noon = { ...defaultRules, quietFrom: 690, quietTo: 810 }
  expect(heldUntil(noon, news, at('2026-11-23T12:00'))).toEqual(at('2026-11-23T13:30'))
  expect(heldUntil(noon, news, at('2026-11-23T22:00'))).toBeNull()
  expect(heldUntil({ ...defaultRules, quietFrom: 0, quietTo: 0 }, news, at('2026-11-23T00:00'))).toBeNull()
})

test('codes, and news of the day on which the quiet hours end, are not held', () => {
  expect(heldUntil(defaultRules, { topic: 'dossier.hand-over-code', params: {} }, at('2026-11-23T22:00'))).toBeNull()
  const appointment = (day: string) => heldUntil(defaultRules, { topic: 'appointment.moved', params: { day } }, at('2026-11-23T22:00'))
  expect(appointment('2026-11-24')).toBeNull()
  expect(appointment('2026-11-25')).not.toBeNull()
})
