import { describe, expect, test } from 'vitest'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'
import { dayOffReason, hoursChangesAfter, isWorkingDay, weekOn, workingCalendar, workingIntervals } from './calendar'
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingHours,
  addWorkingMinutes,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from './working-time'

const day = { opensMinute: 450, closesMinute: 690 }
const wholeDay = [day, { opensMinute: 810, closesMinute: 1050 }]

test.each([
  ['2026-01-01', 'HOLIDAY'],
  ['2026-01-02', 'SWAPPED_OFF'],
  ['2026-01-10', null],
  ['2026-01-17', 'WEEKLY_REST'],
  ['2026-02-13', null],
  ['2026-02-16', 'HOLIDAY'],
  ['2026-02-20', 'HOLIDAY'],
  ['2026-02-23', null],
  ['2026-04-26', 'HOLIDAY'],
  ['2026-04-27', 'COMPENSATORY'],
  ['2026-04-29', null],
  ['2026-04-30', 'HOLIDAY'],
  ['2026-05-01', 'HOLIDAY'],
  ['2026-08-22', null],
  ['2026-08-29', 'WEEKLY_REST'],
  ['2026-08-31', 'SWAPPED_OFF'],
  ['2026-09-01', 'HOLIDAY'],
  ['2026-09-02', 'HOLIDAY'],
  ['2026-09-03', null],
  ['2026-11-23', null],
  ['2026-11-24', 'HOLIDAY'],
  ['2027-02-04', 'HOLIDAY'],
  ['2027-02-10', 'COMPENSATORY'],
  ['2027-02-11', null],
  ['2027-05-03', 'COMPENSATORY'],
])('%s in the ward: %s', (date, reason) => {
  expect(dayOffReason(wardCalendar, date)).toBe(reason)
  expect(isWorkingDay(wardCalendar, date)).toBe(reason === null)
})

describe('working stretches of a day', () => {
  test('an ordinary day', () => expect(workingIntervals(wardCalendar, '2026-11-23')).toEqual(wholeDay))
  test('a make-up Saturday has a whole day', () => expect(workingIntervals(wardCalendar, '2026-08-22')).toEqual(wholeDay))
  test('a make-up Saturday has a whole day where Saturdays are half', () =>
    expect(workingIntervals(saturdayCalendar, '2026-08-22')).toEqual(wholeDay))
  test('a Saturday morning', () => expect(workingIntervals(saturdayCalendar, '2026-08-29')).toEqual([day]))
  test('hours change on a day of their own', () => {
    const cal = workingCalendar({
      hours: [
        { weekday: 1, opensMinute: 420, closesMinute: 690, validFrom: '2026-01-01', validTo: '2026-06-30' },
        { weekday: 1, opensMinute: 450, closesMinute: 700, validFrom: '2026-07-01', validTo: null },
      ],
      days: [],
    })
    expect(workingIntervals(cal, '2026-06-29')).toEqual([{ opensMinute: 420, closesMinute: 690 }])
    expect(workingIntervals(cal, '2026-07-06')).toEqual([{ opensMinute: 450, closesMinute: 700 }])
    expect(workingIntervals(cal, '2025-12-29')).toEqual([])
    expect(weekOn(cal, '2026-06-30')).toEqual([[{ opensMinute: 420, closesMinute: 690 }], [], [], [], [], [], []])
    expect(hoursChangesAfter(cal, '2026-06-30')).toEqual(['2026-07-01'])
    expect(hoursChangesAfter(cal, '2026-07-01')).toEqual([])
  })
  test('overlapping hours are one stretch', () => {
    const open = { weekday: 1, validFrom: '2026-01-01', validTo: null }
    const cal = workingCalendar({
      hours: [
        { ...open, opensMinute: 600, closesMinute: 720 },
        { ...open, opensMinute: 450, closesMinute: 660 },
        { ...open, opensMinute: 500, closesMinute: 520 },
      ],
      days: [],
    })
    expect(workingIntervals(cal, '2026-11-23')).toEqual([{ opensMinute: 450, closesMinute: 720 }])
  })
  test('a day of the agency wins over the country, whatever the order of rows', () => {
    const country = { agencyId: null, day: '2026-11-24', kind: 'HOLIDAY' } as const
    const agency = { agencyId: 'a', day: '2026-11-24', kind: 'MAKE_UP_WORK' } as const
    const { hours } = wardCalendar
    expect(isWorkingDay(workingCalendar({ hours, days: [country, agency] }), '2026-11-24')).toBe(true)
    expect(isWorkingDay(workingCalendar({ hours, days: [agency, country] }), '2026-11-24')).toBe(true)
    expect(isWorkingDay(workingCalendar({ hours, days: [country] }), '2026-11-24')).toBe(false)
  })
})

test.each([
  ['2026-11-23 07:29', false],
  ['2026-11-23 07:30', true],
  ['2026-11-23 11:29', true],
  ['2026-11-23 11:30', false],
  ['2026-11-23 13:30', true],
  ['2026-11-23 17:30', false],
  ['2026-11-22 09:00', false],
  ['2026-11-24 09:00', false],
  ['2026-08-22 09:00', true],
])('open at %s: %s', (moment, open) => {
  expect(isWorkingMoment(wardCalendar, at(moment))).toBe(open)
})

test.each([
  ['open', '2026-11-23 09:12', '2026-11-23 09:12'],
  ['before opening', '2026-11-23 05:00', '2026-11-23 07:30'],
  ['just after midnight, still the day before in London', '2026-11-23 00:10', '2026-11-23 07:30'],
  ['midday break', '2026-11-23 12:00', '2026-11-23 13:30'],
  ['closing of the morning', '2026-11-23 11:30', '2026-11-23 13:30'],
  ['after closing', '2026-11-25 18:00', '2026-11-26 07:30'],
  ['after closing before a holiday', '2026-11-23 17:30', '2026-11-25 07:30'],
  ['after closing on a Friday', '2026-11-20 18:00', '2026-11-23 07:30'],
  ['Saturday', '2026-11-21 09:00', '2026-11-23 07:30'],
  ['after closing before Tết', '2026-02-13 17:31', '2026-02-23 07:30'],
  ['Friday evening before a make-up Saturday', '2026-08-21 19:00', '2026-08-22 07:30'],
])('%s: what comes at %s counts from %s', (_, from, to) => {
  expect(nextWorkingMoment(wardCalendar, at(from))).toEqual(at(to))
})

test.each([
  ['inside the morning', '2026-11-23 08:00', 2, '2026-11-23 10:00'],
  ['up to the break', '2026-11-23 07:30', 4, '2026-11-23 11:30'],
  ['across the break', '2026-11-23 10:30', 2, '2026-11-23 14:30'],
  ['8 hours from the opening', '2026-11-23 07:30', 8, '2026-11-23 17:30'],
  ['8 hours across the break and a holiday', '2026-11-23 10:00', 8, '2026-11-25 10:00'],
  ['8 hours across a night', '2026-11-25 10:00', 8, '2026-11-26 10:00'],
  ['8 hours across a weekend', '2026-11-20 16:30', 8, '2026-11-23 16:30'],
  ['8 hours from the midday break', '2026-11-25 12:00', 8, '2026-11-26 11:30'],
  ['8 hours from the evening', '2026-11-25 20:00', 8, '2026-11-26 17:30'],
  ['8 hours from a Sunday', '2026-11-22 10:00', 8, '2026-11-23 17:30'],
  ['8 hours across Tết', '2026-02-13 15:30', 8, '2026-02-23 15:30'],
  ['8 hours from a Friday before a make-up Saturday', '2026-08-21 16:30', 8, '2026-08-22 16:30'],
  ['half an hour', '2026-11-23 11:15', 0.5, '2026-11-23 13:45'],
  ['nothing, while open', '2026-11-23 09:00', 0, '2026-11-23 09:00'],
  ['nothing, while closed', '2026-11-23 12:00', 0, '2026-11-23 13:30'],
  ['48 hours', '2026-04-28 07:30', 48, '2026-05-07 17:30'],
])('%s: %s + %d hours = %s', (_, from, hours, due) => {
  expect(addWorkingHours(wardCalendar, at(from), hours)).toEqual(at(due))
})

test.each([
  ['2026-11-20 16:30', 8, '2026-11-23 10:30'],
  ['2026-11-21 08:00', 3.5, '2026-11-21 11:30'],
  ['2026-11-21 12:00', 1, '2026-11-23 08:30'],
])('with Saturday mornings: %s + %d hours = %s', (from, hours, due) => {
  expect(addWorkingHours(saturdayCalendar, at(from), hours)).toEqual(at(due))
})

test.each([
  ['2026-11-23 08:00', '2026-11-23 09:15', 75],
  ['2026-11-23 11:00', '2026-11-23 14:00', 60],
  ['2026-11-23 17:00', '2026-11-25 08:00', 60],
  ['2026-11-21 08:00', '2026-11-22 17:00', 0],
  ['2026-02-13 07:30', '2026-02-23 17:30', 960],
  ['2026-11-23 09:15', '2026-11-23 08:00', -75],
  ['2026-11-16 00:00', '2026-11-23 00:00', 2400],
])('from %s to %s: %d working minutes', (from, to, minutes) => {
  expect(workingMinutesBetween(wardCalendar, at(from), at(to))).toBe(minutes)
})

test.each([
  ['the next day', '2026-11-25 09:00', 1, '2026-11-26 17:30'],
  ['across a holiday', '2026-11-23 09:00', 1, '2026-11-25 17:30'],
  ['across a weekend', '2026-11-19 09:00', 3, '2026-11-25 17:30'],
  ['across the swapped weekend of 31/8', '2026-08-28 09:00', 2, '2026-09-04 17:30'],
  ['with a make-up Saturday', '2026-08-20 09:00', 2, '2026-08-22 17:30'],
  ['across Tết', '2026-02-12 09:00', 3, '2026-02-24 17:30'],
  ['across Giỗ Tổ', '2026-04-24 09:00', 1, '2026-04-28 17:30'],
  ['across 2/1 and the make-up Saturday 10/1', '2025-12-31 09:00', 6, '2026-01-10 17:30'],
  ['received after closing counts as the next morning', '2026-11-25 18:00', 1, '2026-11-27 17:30'],
  ['received on a Sunday counts as Monday', '2026-11-15 09:00', 1, '2026-11-17 17:30'],
  ['none: the day of receipt', '2026-11-25 09:00', 0, '2026-11-25 17:30'],
])('working days, %s: %s + %d = %s', (_, from, days, due) => {
  expect(addWorkingDays(wardCalendar, at(from), days)).toEqual(at(due))
})

test.each([
  ['inside a week', '2026-11-16 09:00', 3, '2026-11-19 17:30'],
  ['rolling from a Saturday to Monday', '2026-11-16 09:00', 5, '2026-11-23 17:30'],
  ['rolling from a holiday', '2026-11-16 09:00', 8, '2026-11-25 17:30'],
  ['rolling over Tết', '2026-02-06 09:00', 10, '2026-02-23 17:30'],
  ['ending on a make-up Saturday', '2026-08-17 09:00', 5, '2026-08-22 17:30'],
  ['holidays inside still count', '2026-02-10 09:00', 30, '2026-03-12 17:30'],
  ['Tết 2027', '2027-01-28 09:00', 7, '2027-02-11 17:30'],
])('calendar days, %s: %s + %d = %s', (_, from, days, due) => {
  expect(addCalendarDays(wardCalendar, at(from), days)).toEqual(at(due))
})

test('a last day on a Saturday that is worked in the morning is due at its closing', () => {
  expect(addCalendarDays(saturdayCalendar, at('2026-11-16 09:00'), 5)).toEqual(at('2026-11-21 11:30'))
})

describe('a calendar without hours', () => {
  const empty = workingCalendar({ hours: [], days: [] })
  const moment = at('2026-11-23 09:00')
  test('has no working day', () => expect(isWorkingDay(empty, '2026-11-23')).toBe(false))
  test.each([
    ['nextWorkingMoment', () => nextWorkingMoment(empty, moment)],
    ['addWorkingMinutes', () => addWorkingMinutes(empty, moment, 1)],
    ['addWorkingHours', () => addWorkingHours(empty, moment, 8)],
    ['addWorkingDays', () => addWorkingDays(empty, moment, 1)],
    ['addCalendarDays', () => addCalendarDays(empty, moment, 1)],
    ['workingMinutesBetween', () => workingMinutesBetween(empty, moment, at('2026-11-24 09:00'))],
  ])('%s refuses instead of searching for ever', (_, count) => {
    expect(count).toThrow(/no working hours/)
  })
  test('hours that end run out of days', () => {
    const cal = workingCalendar({
      hours: [{ weekday: 1, opensMinute: 450, closesMinute: 690, validFrom: '2026-01-01', validTo: '2026-12-31' }],
      days: [],
    })
    expect(() => addWorkingHours(cal, moment, 80)).toThrow(/no working hours within 400 days/)
  })
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('an amount of %d is refused', (amount) => {
    expect(() => addWorkingHours(wardCalendar, moment, amount)).toThrow(RangeError)
    expect(() => addWorkingDays(wardCalendar, moment, amount)).toThrow(RangeError)
  })
})
