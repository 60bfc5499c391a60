import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, momentOf } from '@/lib/core/dates'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'
import { closingOf, isWorkingDay, workingIntervals } from './calendar'
import { dueAt, sameDayRule, type TimeLimit, timeLimitUnits } from './due'
import { remaining, shiftDue } from './pause'
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingMinutes,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from './working-time'

const calendar = fc.constantFrom(wardCalendar, saturdayCalendar)
const moment = fc.date({ min: at('2025-12-20 00:00'), max: at('2027-05-01 00:00'), noInvalidDate: true })
const minutes = fc.integer({ min: 0, max: 8_000 })
const limit: fc.Arbitrary<TimeLimit> = fc.record({
  unit: fc.constantFrom(...timeLimitUnits.filter((unit) => unit !== 'NONE')),
  amount: fc.integer({ min: 1, max: 60 }),
})

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => {
  fc.assert(property, { numRuns: 400 })
}

/** Between opening and closing, both included: a due date stands at the closing itself. */
const onWorkingTime = (cal: typeof wardCalendar, when: Date) =>
  workingIntervals(cal, dayOf(when)).some(
    ({ opensMinute, closesMinute }) =>
      momentOf(dayOf(when), opensMinute) <= when && when <= momentOf(dayOf(when), closesMinute),
  )

test('a longer time is never due earlier, and a later receipt neither', () => {
  check(
    fc.property(calendar, moment, moment, minutes, minutes, (cal, a, b, m, n) => {
      expect(addWorkingMinutes(cal, a, Math.min(m, n)) <= addWorkingMinutes(cal, a, Math.max(m, n))).toBe(true)
      const [early, late] = a < b ? [a, b] : [b, a]
      expect(addWorkingMinutes(cal, early, m) <= addWorkingMinutes(cal, late, m)).toBe(true)
      expect(nextWorkingMoment(cal, early) <= nextWorkingMoment(cal, late)).toBe(true)
    }),
  )
})

test('days keep the order of receipts', () => {
  check(
    fc.property(calendar, moment, moment, fc.integer({ min: 0, max: 40 }), (cal, a, b, days) => {
      const [early, late] = a < b ? [a, b] : [b, a]
      expect(addWorkingDays(cal, early, days) <= addWorkingDays(cal, late, days)).toBe(true)
      expect(addCalendarDays(cal, early, days) <= addCalendarDays(cal, late, days)).toBe(true)
      expect(addWorkingDays(cal, early, days) < addWorkingDays(cal, early, days + 1)).toBe(true)
      expect(sameDayRule(cal, early) <= sameDayRule(cal, late)).toBe(true)
    }),
  )
})

test('adding in two parts is adding at once', () => {
  check(
    fc.property(calendar, moment, minutes, minutes, (cal, from, a, b) => {
      expect(addWorkingMinutes(cal, addWorkingMinutes(cal, from, a), b)).toEqual(addWorkingMinutes(cal, from, a + b))
    }),
  )
})

test('working days in two parts are working days at once', () => {
  const days = fc.integer({ min: 0, max: 20 })
  check(
    fc.property(calendar, moment, days, days, (cal, from, a, b) => {
      const middle = new Date(addWorkingDays(cal, from, a).getTime() - 1)
      expect(addWorkingDays(cal, middle, b)).toEqual(addWorkingDays(cal, from, a + b))
    }),
  )
})

test('what was added lies between', () => {
  check(
    fc.property(calendar, moment, minutes, (cal, from, n) => {
      expect(workingMinutesBetween(cal, from, addWorkingMinutes(cal, from, n))).toBe(n)
    }),
  )
})

test('time between adds up, and changes its sign with the direction', () => {
  check(
    fc.property(calendar, moment, moment, moment, (cal, a, b, c) => {
      const between = (from: Date, to: Date) => workingMinutesBetween(cal, from, to)
      expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6)
      expect(between(a, b) + between(b, a)).toBe(0)
    }),
  )
})

test('a due date stands in working time of a working day, never before the receipt', () => {
  check(
    fc.property(calendar, moment, limit, (cal, from, timeLimit) => {
      const { due, steps } = dueAt(cal, timeLimit, from)
      expect(due).not.toBeNull()
      if (due === null) return
      expect(due >= from).toBe(true)
      expect(isWorkingDay(cal, dayOf(due))).toBe(true)
      expect(onWorkingTime(cal, due)).toBe(true)
      if (timeLimit.unit !== 'HOURS') expect(due).toEqual(closingOf(cal, dayOf(due)))
      expect(steps[0]).toEqual({ code: 'ACCEPTED', at: from })
      expect(steps.at(-1)).toEqual({ code: 'DUE', at: due })
    }),
  )
})

test('the worked stretches of the explanation make up the hours', () => {
  check(
    fc.property(calendar, moment, fc.integer({ min: 1, max: 80 }), (cal, from, hours) => {
      const { steps } = dueAt(cal, { unit: 'HOURS', amount: hours }, from)
      const sum = steps.reduce((total, step) => total + (step.code === 'WORKED' ? step.minutes : 0), 0)
      expect(sum).toBeCloseTo(hours * 60, 6)
    }),
  )
})

test('the next working moment is open, not before, and nothing was open in between', () => {
  check(
    fc.property(calendar, moment, (cal, from) => {
      const next = nextWorkingMoment(cal, from)
      expect(isWorkingMoment(cal, next)).toBe(true)
      expect(next >= from).toBe(true)
      expect(workingMinutesBetween(cal, from, next)).toBe(0)
      expect(next.getTime() === from.getTime()).toBe(isWorkingMoment(cal, from))
    }),
  )
})

test('after a pause as much is left as before it', () => {
  check(
    fc.property(calendar, moment, minutes, minutes, minutes, (cal, start, a, b, c) => {
      const pausedFrom = addWorkingMinutes(cal, start, a)
      const due = addWorkingMinutes(cal, pausedFrom, b)
      const pausedTo = addWorkingMinutes(cal, pausedFrom, c)
      const shifted = shiftDue(cal, due, pausedFrom, pausedTo)
      expect(remaining(cal, pausedTo, shifted)).toBe(remaining(cal, pausedFrom, due))
      expect(shifted >= due).toBe(true)
    }),
  )
})
