import { describe, expect, test } from 'vitest'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'
import { workingCalendar } from './calendar'
import { dueAt, intakeDue, sameDayRule, type TimeLimit } from './due'

test.each([
  ['in the morning', '2026-11-25 09:00', '2026-11-25 17:30'],
  ['before opening', '2026-11-25 06:00', '2026-11-25 17:30'],
  ['in the midday break', '2026-11-25 12:00', '2026-11-25 17:30'],
  ['a minute before 15:00', '2026-11-25 14:59', '2026-11-25 17:30'],
  ['at 15:00', '2026-11-25 15:00', '2026-11-26 17:30'],
  ['after closing', '2026-11-25 20:00', '2026-11-26 17:30'],
  ['after 15:00 before a holiday', '2026-11-23 15:00', '2026-11-25 17:30'],
  ['after 15:00 on a Friday', '2026-11-20 16:00', '2026-11-23 17:30'],
  ['on a Saturday', '2026-11-21 09:00', '2026-11-23 17:30'],
  ['on a make-up Saturday', '2026-08-22 09:00', '2026-08-22 17:30'],
  ['after 15:00 before Tết', '2026-02-13 15:30', '2026-02-23 17:30'],
  ['on a swapped day off', '2026-01-02 09:00', '2026-01-05 17:30'],
])('same day, accepted %s (%s): due %s', (_, from, due) => {
  expect(sameDayRule(wardCalendar, at(from))).toEqual(at(due))
  expect(dueAt(wardCalendar, { unit: 'SAME_DAY', amount: 0 }, at(from)).due).toEqual(at(due))
})

test.each([
  ['2026-11-21 10:00', '2026-11-21 11:30'],
  ['2026-11-21 11:30', '2026-11-23 17:30'],
  ['2026-11-21 14:00', '2026-11-23 17:30'],
])('same day with Saturday mornings, accepted %s: due %s, never before the acceptance', (from, due) => {
  expect(sameDayRule(saturdayCalendar, at(from))).toEqual(at(due))
})

test('another cutoff', () => {
  const limit: TimeLimit = { unit: 'SAME_DAY', amount: 0, cutoffMinute: 660 }
  expect(dueAt(wardCalendar, limit, at('2026-11-25 10:59')).due).toEqual(at('2026-11-25 17:30'))
  expect(dueAt(wardCalendar, limit, at('2026-11-25 11:00')).due).toEqual(at('2026-11-26 17:30'))
})

test.each([
  ['2026-11-25 08:00', '2026-11-26 08:00'],
  ['2026-11-20 17:00', '2026-11-23 17:00'],
  ['2026-11-23 22:00', '2026-11-25 17:30'],
  ['2026-02-14 10:00', '2026-02-23 17:30'],
])('an online submission of %s is answered by %s', (submitted, due) => {
  expect(intakeDue(wardCalendar, at(submitted))).toEqual(at(due))
})

describe('each unit, and the lines that explain it', () => {
  const lines = (limit: TimeLimit, accepted: string) => dueAt(wardCalendar, limit, at(accepted)).steps

  test('no limit', () => {
    expect(dueAt(wardCalendar, { unit: 'NONE', amount: 0 }, at('2026-11-23 09:00')).due).toBeNull()
    expect(lines({ unit: 'NONE', amount: 0 }, '2026-11-23 09:00').map(({ code }) => code)).toEqual(['ACCEPTED', 'NO_LIMIT'])
  })

  test('no limit needs no hours', () => {
    const empty = workingCalendar({ hours: [], days: [] })
    expect(dueAt(empty, { unit: 'NONE', amount: 0 }, at('2026-11-23 09:00')).due).toBeNull()
    expect(() => dueAt(empty, { unit: 'DAYS', amount: 1 }, at('2026-11-23 09:00'))).toThrow(/no working hours/)
  })

  test('working days over a weekend and 24/11', () => {
    expect(lines({ unit: 'WORKING_DAYS', amount: 3 }, '2026-11-19 09:00')).toEqual([
      { code: 'ACCEPTED', at: at('2026-11-19 09:00') },
      { code: 'WORKING_DAYS_COUNTED', at: at('2026-11-20 00:00'), from: '2026-11-20', to: '2026-11-20', first: 1, last: 1 },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-11-21 00:00'), from: '2026-11-21', to: '2026-11-22', why: 'WEEKLY_REST' },
      { code: 'WORKING_DAYS_COUNTED', at: at('2026-11-23 00:00'), from: '2026-11-23', to: '2026-11-23', first: 2, last: 2 },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-11-24 00:00'), from: '2026-11-24', to: '2026-11-24', why: 'HOLIDAY' },
      { code: 'WORKING_DAYS_COUNTED', at: at('2026-11-25 00:00'), from: '2026-11-25', to: '2026-11-25', first: 3, last: 3 },
      { code: 'DUE', at: at('2026-11-25 17:30') },
    ])
  })

  test('working days from a Sunday, with a make-up Saturday', () => {
    expect(lines({ unit: 'WORKING_DAYS', amount: 5 }, '2026-08-16 09:00')).toEqual([
      { code: 'ACCEPTED', at: at('2026-08-16 09:00') },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-08-16 00:00'), from: '2026-08-16', to: '2026-08-16', why: 'WEEKLY_REST' },
      { code: 'COUNTED_FROM_OPENING', at: at('2026-08-17 07:30'), why: 'DAY_OFF' },
      { code: 'WORKING_DAYS_COUNTED', at: at('2026-08-18 00:00'), from: '2026-08-18', to: '2026-08-22', first: 1, last: 5 },
      { code: 'MAKE_UP_DAY_COUNTED', at: at('2026-08-22 00:00'), day: '2026-08-22' },
      { code: 'DUE', at: at('2026-08-22 17:30') },
    ])
  })

  test('hours from the midday break over a holiday', () => {
    expect(lines({ unit: 'HOURS', amount: 8 }, '2026-11-23 12:00')).toEqual([
      { code: 'ACCEPTED', at: at('2026-11-23 12:00') },
      { code: 'COUNTED_FROM_OPENING', at: at('2026-11-23 13:30'), why: 'CLOSED' },
      { code: 'WORKED', at: at('2026-11-23 13:30'), until: at('2026-11-23 17:30'), minutes: 240 },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-11-24 00:00'), from: '2026-11-24', to: '2026-11-24', why: 'HOLIDAY' },
      { code: 'WORKED', at: at('2026-11-25 07:30'), until: at('2026-11-25 11:30'), minutes: 240 },
      { code: 'DUE', at: at('2026-11-25 11:30') },
    ])
  })

  const tet = [
    { code: 'DAYS_OFF_SKIPPED', at: at('2026-02-14 00:00'), from: '2026-02-14', to: '2026-02-15', why: 'WEEKLY_REST' },
    { code: 'DAYS_OFF_SKIPPED', at: at('2026-02-16 00:00'), from: '2026-02-16', to: '2026-02-20', why: 'HOLIDAY' },
    { code: 'DAYS_OFF_SKIPPED', at: at('2026-02-21 00:00'), from: '2026-02-21', to: '2026-02-22', why: 'WEEKLY_REST' },
  ]

  test.each([
    ['after closing before Tết', '2026-02-13 18:00', 'CLOSED', tet],
    ['in the middle of Tết', '2026-02-18 10:00', 'DAY_OFF', [{ ...tet[1], at: at('2026-02-18 00:00'), from: '2026-02-18' }, tet[2]]],
  ])('the days off until the counting begins, accepted %s', (_, accepted, why, off) => {
    const lead = [{ code: 'ACCEPTED', at: at(accepted) }, ...off, { code: 'COUNTED_FROM_OPENING', at: at('2026-02-23 07:30'), why }]
    for (const unit of ['HOURS', 'WORKING_DAYS', 'DAYS'] as const) expect(lines({ unit, amount: 2 }, accepted).slice(0, lead.length)).toEqual(lead)
    // On the road of the same day they stand after the line that says why.
    expect(lines({ unit: 'SAME_DAY', amount: 0 }, accepted).slice(2, -1)).toEqual(off)
  })

  test('calendar days that end in Tết', () => {
    expect(lines({ unit: 'DAYS', amount: 10 }, '2026-02-06 09:00')).toEqual([
      { code: 'ACCEPTED', at: at('2026-02-06 09:00') },
      { code: 'COUNTING_STARTS', at: at('2026-02-07 00:00'), day: '2026-02-07' },
      { code: 'LAST_DAY', at: at('2026-02-16 00:00'), day: '2026-02-16' },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-02-16 00:00'), from: '2026-02-16', to: '2026-02-20', why: 'HOLIDAY' },
      { code: 'DAYS_OFF_SKIPPED', at: at('2026-02-21 00:00'), from: '2026-02-21', to: '2026-02-22', why: 'WEEKLY_REST' },
      { code: 'DUE', at: at('2026-02-23 17:30') },
    ])
  })

  test.each([
    ['2026-11-25 09:00', ['ACCEPTED', 'BEFORE_CUTOFF', 'DUE']],
    ['2026-11-25 15:30', ['ACCEPTED', 'AFTER_CUTOFF', 'DUE']],
    ['2026-11-23 15:30', ['ACCEPTED', 'AFTER_CUTOFF', 'DAYS_OFF_SKIPPED', 'DUE']],
    ['2026-11-21 09:00', ['ACCEPTED', 'MOVED_TO_NEXT_WORKING_DAY', 'DAYS_OFF_SKIPPED', 'DUE']],
  ])('same day, accepted %s', (accepted, codes) => {
    expect(lines({ unit: 'SAME_DAY', amount: 0 }, accepted).map(({ code }) => code)).toEqual(codes)
  })
})
