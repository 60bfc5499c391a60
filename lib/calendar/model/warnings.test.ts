import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'
import { remaining } from './pause'
import { runningTime, warningMoment, warningsAt } from './warnings'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

const history = { limit: { unit: 'WORKING_DAYS', amount: 3 }, policy: 'SHIFT', acceptedAt: at('2026-12-01 07:30'), changes: [] } as const
const wait = (from: string, until: string) => ({ kind: 'PAUSE', cause: 'SUPPLEMENT', from: at(from), until: at(until) }) as const

test.each([
  [50, '2026-12-02 17:30', 'half of four days from Tuesday morning to Friday evening'],
  [80, '2026-12-04 09:06', '25.6 h of 32: 24 h until Thursday evening, 1 h 36 min on Friday'],
  [100, '2026-12-04 17:30', 'the date itself'],
] as const)('%d %% of the time have passed at %s (%s)', (percent, moment, _how) => {
  expect(warningMoment(wardCalendar, runningTime(wardCalendar, history, at('2026-12-04 17:30')), percent)).toEqual(at(moment))
})

test('a wait of a day moves the mark by a day, wherever the mark stood', () => {
  const waited = { ...history, changes: [wait('2026-12-02 07:30', '2026-12-02 17:30')] }
  const time = runningTime(wardCalendar, waited, at('2026-12-07 17:30'))
  expect(time.waited).toBe(480)
  expect(warningMoment(wardCalendar, time, 50)).toEqual(at('2026-12-03 17:30'))
})

test('under KPI a wait moves neither the date nor the marks; under RESTART the time begins anew', () => {
  const changes = [wait('2026-12-02 07:30', '2026-12-02 17:30')]
  expect(runningTime(wardCalendar, { ...history, policy: 'KPI', changes }, at('2026-12-04 17:30'))).toMatchObject({ start: history.acceptedAt, waited: 0 })
  expect(runningTime(wardCalendar, { ...history, policy: 'RESTART', changes }, at('2026-12-07 17:30'))).toMatchObject({ start: at('2026-12-02 17:30'), waited: 0 })
})

test('what has passed, and what comes next', () => {
  const time = runningTime(wardCalendar, history, at('2026-12-04 17:30'))
  expect(warningsAt(wardCalendar, time, at('2026-12-02 17:29'))).toEqual({ passed: [], next: at('2026-12-02 17:30') })
  expect(warningsAt(wardCalendar, time, at('2026-12-03 10:00'))).toEqual({ passed: [50], next: at('2026-12-04 09:06') })
  expect(warningsAt(wardCalendar, time, at('2026-12-04 17:30'))).toEqual({ passed: [50, 80, 100], next: null })
  expect(warningsAt(wardCalendar, { ...time, start: time.due }, at('2026-12-05 08:00'))).toEqual({ passed: [50, 80, 100], next: null })
})

test('the marks stand in order, and at each as much is left as it says', () => {
  const minutes = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(fc.constantFrom(wardCalendar, saturdayCalendar), fc.date({ min: at('2026-01-01 00:00'), max: at('2026-12-31 00:00'), noInvalidDate: true }), minutes, minutes, (cal, start, net, waited) => {
      const due = addWorkingMinutes(cal, start, net + waited)
      const time = { start, due, waited }
      const [half, most, all] = [warningMoment(cal, time, 50), warningMoment(cal, time, 80), warningMoment(cal, time, 100)]
      expect(half <= most && most <= all).toBe(true)
      expect(all).toEqual(due)
      expect(workingMinutesBetween(cal, half, due)).toBeCloseTo(net / 2, 3)
      expect(Math.abs(remaining(cal, most, due) - net / 5)).toBeLessThan(1.01)
    }),
    { numRuns: 300 },
  )
})
