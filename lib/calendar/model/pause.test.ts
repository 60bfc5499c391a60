import { expect, test } from 'vitest'
import { at, wardCalendar } from '@/tests/support/sample-calendar'
import { dueAfterPause, lateForScore, remaining, restartDue, shareUsed, shiftDue } from './pause'

test.each([
  ['an hour in the morning', '2026-11-27 10:00', '2026-11-25 08:00', '2026-11-25 09:00', '2026-11-27 11:00'],
  ['over the break: only work moves it', '2026-11-27 10:00', '2026-11-25 11:00', '2026-11-25 14:00', '2026-11-27 11:00'],
  ['two days: due at closing stays at closing', '2026-11-26 17:30', '2026-11-25 07:30', '2026-11-26 17:30', '2026-11-30 17:30'],
  ['a night: nothing moves', '2026-11-26 17:30', '2026-11-25 18:00', '2026-11-26 06:00', '2026-11-26 17:30'],
  ['a weekend: nothing moves', '2026-11-23 17:30', '2026-11-20 17:30', '2026-11-23 07:30', '2026-11-23 17:30'],
  ['over 24/11', '2026-11-25 17:30', '2026-11-23 16:30', '2026-11-25 08:30', '2026-11-26 09:30'],
  ['the citizen answers at night', '2026-11-26 17:30', '2026-11-25 16:30', '2026-11-25 23:00', '2026-11-27 08:30'],
  ['overdue by an hour stays overdue by an hour', '2026-11-25 09:00', '2026-11-25 10:00', '2026-11-25 11:00', '2026-11-25 10:00'],
  ['over Tết', '2026-02-13 17:30', '2026-02-13 07:30', '2026-02-23 11:30', '2026-02-24 11:30'],
])('SHIFT, %s', (_, due, from, to, shifted) => {
  expect(shiftDue(wardCalendar, at(due), at(from), at(to))).toEqual(at(shifted))
})

test.each([
  [{ unit: 'WORKING_DAYS', amount: 3 }, '2026-11-19 23:00', '2026-11-26 17:30'],
  [{ unit: 'SAME_DAY', amount: 0 }, '2026-11-25 15:10', '2026-11-26 17:30'],
  [{ unit: 'HOURS', amount: 8 }, '2026-11-25 08:00', '2026-11-26 08:00'],
  [{ unit: 'DAYS', amount: 5 }, '2026-11-16 08:00', '2026-11-23 17:30'],
] as const)('RESTART of %o, complete at %s: due %s', (limit, completed, due) => {
  expect(restartDue(wardCalendar, limit, at(completed)).due).toEqual(at(due))
})

test('the policy of the procedure decides', () => {
  const clock = {
    limit: { unit: 'WORKING_DAYS', amount: 3 },
    due: at('2026-11-20 17:30'),
    pausedFrom: at('2026-11-18 09:00'),
    pausedTo: at('2026-11-18 10:00'),
  } as const
  expect(dueAfterPause(wardCalendar, 'SHIFT', clock)).toEqual(at('2026-11-23 08:30'))
  expect(dueAfterPause(wardCalendar, 'RESTART', clock)).toEqual(at('2026-11-23 17:30'))
  expect(dueAfterPause(wardCalendar, 'SHIFT', { ...clock, due: null })).toBeNull()
  expect(dueAfterPause(wardCalendar, 'RESTART', { ...clock, due: null })).toBeNull()
})

test.each([
  ['2026-11-25 08:00', '2026-11-25 17:30', 450],
  ['2026-11-23 17:00', '2026-11-25 08:00', 60],
  ['2026-11-25 18:00', '2026-11-25 17:30', 0],
  ['2026-11-26 08:00', '2026-11-25 17:30', -30],
])('at %s, due %s: %d minutes left', (now, due, minutes) => {
  expect(remaining(wardCalendar, at(now), at(due))).toBe(minutes)
})

test('half a minute overdue is overdue', () => {
  const due = at('2026-11-25 10:00')
  expect(remaining(wardCalendar, new Date(due.getTime() + 30_000), due)).toBe(-1)
})

test.each([
  ['2026-11-25 06:00', 0],
  ['2026-11-25 07:30', 0],
  ['2026-11-25 11:30', 0.5],
  ['2026-11-25 12:30', 0.5],
  ['2026-11-25 17:30', 1],
  ['2026-11-26 11:30', 1.5],
])('at %s, %d of a day is used', (now, share) => {
  expect(shareUsed(wardCalendar, at('2026-11-25 07:30'), at('2026-11-25 17:30'), at(now))).toBe(share)
})

test('a limit without working time is used up once due', () => {
  const [start, due] = [at('2026-11-21 08:00'), at('2026-11-22 08:00')]
  expect(shareUsed(wardCalendar, start, due, at('2026-11-21 09:00'))).toBe(0)
  expect(shareUsed(wardCalendar, start, due, at('2026-11-22 08:00'))).toBe(1)
})

test('KPI: the day promised stays', () => {
  const clock = { limit: { unit: 'WORKING_DAYS', amount: 3 }, due: at('2026-12-04 17:30'), pausedFrom: at('2026-12-02 09:00'), pausedTo: at('2026-12-03 09:00') } as const
  expect(dueAfterPause(wardCalendar, 'KPI', clock)).toEqual(clock.due)
})

test.each([
  ['in time without a wait', '2026-12-04 17:30', [], false],
  ['a minute late', '2026-12-04 17:31', [], true],
  ['a day late, a day waited', '2026-12-07 17:30', [['2026-12-02 09:00', '2026-12-03 09:00']], false],
  ['a day and a minute late, a day waited', '2026-12-08 07:31', [['2026-12-02 09:00', '2026-12-03 09:00']], true],
  ['still waiting since before the due date', '2026-12-20 09:00', [['2026-12-04 09:00', null]], false],
  ['still waiting since after the due date', '2026-12-20 09:00', [['2026-12-07 09:00', null]], true],
  ['asked twice, however soon', '2026-12-02 12:00', [['2026-12-02 08:00', '2026-12-02 09:00'], ['2026-12-02 10:00', '2026-12-02 11:00']], true],
] as const)('for the score, %s, ended %s, waits %o: late is %s', (_, end, waits, late) => {
  const given = waits.map(([from, until]) => ({ from: at(from), until: until === null ? null : at(until) }))
  expect(lateForScore(wardCalendar, { due: at('2026-12-04 17:30'), end: at(end), waits: given })).toBe(late)
})
