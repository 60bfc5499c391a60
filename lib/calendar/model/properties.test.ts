import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, momentOf } from '@/lib/core/dates'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'
import { closingOf, dayKinds, isWorkingDay, type WorkingCalendar, workingCalendar, workingIntervals } from './calendar'
import { dueAt, sameDayRule, type TimeLimit, timeLimitUnits } from './due'
import { type ClockChange, type ClockHistory, dueAfterWait, explainDue } from './explain'
import { dueAfterPause, remaining, shiftDue, supplementClockPolicies } from './pause'
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingMinutes,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from './working-time'

/** Any office: a morning and an afternoon of its own on each weekday it likes, any special days. */
const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 7 }),
    opens: fc.integer({ min: 360, max: 540 }),
    noon: fc.integer({ min: 600, max: 720 }),
    pause: fc.integer({ min: 0, max: 120 }),
    closes: fc.integer({ min: 960, max: 1140 }),
    halves: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
    days: fc.array(fc.record({ day: fc.integer({ min: 0, max: 480 }), kind: fc.constantFrom(...dayKinds) }), { maxLength: 40 }),
  })
  .map(({ weekdays, opens, noon, pause, closes, halves, days }) =>
    workingCalendar({
      hours: weekdays.flatMap((weekday) => {
        const row = { weekday, validFrom: '2025-01-01', validTo: null }
        const morning = { ...row, opensMinute: opens, closesMinute: noon }
        return halves.includes(weekday) ? [morning] : [morning, { ...row, opensMinute: noon + pause, closesMinute: closes }]
      }),
      days: days.map(({ day, kind }) => ({ agencyId: null, day: addDays('2026-01-01', day), kind })),
    }),
  )

const calendar = fc.oneof(fc.constantFrom(wardCalendar, saturdayCalendar), anyCalendar)
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

test('working minutes are those that a minute-by-minute recount finds', () => {
  const start = fc.integer({ min: 0, max: 500 * 1440 }).map((minute) => new Date(at('2026-01-01 00:00').getTime() + minute * 60_000))
  fc.assert(
    fc.property(calendar, start, fc.integer({ min: 0, max: 5 * 1440 }), (cal, from, span) => {
      const to = new Date(from.getTime() + span * 60_000)
      let counted = 0
      for (let moment = from.getTime(); moment < to.getTime(); moment += 60_000) if (isWorkingMoment(cal, new Date(moment))) counted += 1
      expect(workingMinutesBetween(cal, from, to)).toBe(counted)
    }),
    { numRuns: 60 },
  )
})

test('the counted working days of an explanation are as many as the limit, numbered without a gap, none of them off', () => {
  check(
    fc.property(calendar, moment, fc.integer({ min: 1, max: 40 }), (cal, from, amount) => {
      const { due, steps } = dueAt(cal, { unit: 'WORKING_DAYS', amount }, from)
      let number = 0
      let before = ''
      for (const step of steps) {
        if (step.code !== 'WORKING_DAYS_COUNTED') continue
        expect(step.first).toBe(number + 1)
        expect(step.from > before).toBe(true)
        let days = 0
        for (let day = step.from; day <= step.to; day = addDays(day, 1), days += 1) expect(isWorkingDay(cal, day)).toBe(true)
        expect(days).toBe(step.last - step.first + 1)
        ;({ last: number, to: before } = step)
      }
      expect(number).toBe(amount)
      expect(due && dayOf(due)).toBe(before)
    }),
  )
})

/** A life: acceptance, then waits and extensions one after another. */
const life: fc.Arbitrary<ClockHistory> = fc
  .record({
    acceptedAt: moment,
    limit,
    policy: fc.constantFrom(...supplementClockPolicies),
    acts: fc.array(fc.record({ kind: fc.constantFrom('SUPPLEMENT', 'PAYMENT', 'EXTENSION'), after: minutes, lasts: minutes }), { maxLength: 4 }),
    open: fc.boolean(),
  })
  .map(({ acts, open, ...history }) => {
    let clock = history.acceptedAt.getTime()
    const changes = acts.map(({ kind, after, lasts }, index): ClockChange => {
      const from = new Date((clock += after * 60_000))
      if (kind === 'EXTENSION') return { kind, at: from, due: new Date(from.getTime() + (lasts + 1) * 60_000) }
      const until = open && index === acts.length - 1 ? null : new Date((clock += lasts * 60_000))
      return { kind: 'PAUSE', cause: kind === 'PAYMENT' ? 'PAYMENT' : 'SUPPLEMENT', from, until }
    })
    return { ...history, changes }
  })

test('the explanation ends at the date that the commands give one after another', () => {
  check(
    fc.property(calendar, life, (cal, history) => {
      // As accept-dossier, answer-supplement, resume-when-paid and approve-extension write it.
      let { due } = dueAt(cal, history.limit, history.acceptedAt)
      for (const change of history.changes) {
        if (change.kind === 'EXTENSION') ({ due } = change)
        else if (change.until === null || due === null) continue
        else if (change.cause === 'PAYMENT') due = shiftDue(cal, due, change.from, change.until)
        else due = dueAfterPause(cal, history.policy, { limit: history.limit, due, pausedFrom: change.from, pausedTo: change.until })
      }
      const told = explainDue(cal, history)
      expect(told.due).toEqual(due)
      expect(told.first).toEqual(dueAt(cal, history.limit, history.acceptedAt).due)
      expect(told.steps.filter(({ code }) => code === 'WAITING')).toHaveLength(history.changes.filter((change) => change.kind === 'PAUSE' && change.until === null).length)
    }),
  )
})

test('a wait never makes a due date earlier, and under KPI leaves it alone', () => {
  check(
    fc.property(calendar, moment, limit, minutes, minutes, fc.constantFrom(...supplementClockPolicies), (cal, start, timeLimit, a, b, policy) => {
      const from = new Date(start.getTime() + a * 60_000)
      const until = new Date(from.getTime() + b * 60_000)
      const { due } = dueAt(cal, timeLimit, start)
      const after = dueAfterWait(cal, { limit: timeLimit, policy }, due, { kind: 'PAUSE', cause: 'SUPPLEMENT', from, until })
      if (due === null || after === null) throw new Error('a limit gives a date')
      expect(after >= due).toBe(true)
      if (policy === 'KPI') expect(after).toEqual(due)
      if (b === 0 && policy === 'SHIFT') expect(after).toEqual(due)
    }),
  )
})
