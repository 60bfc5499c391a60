import { describe, expect, test } from 'vitest'
import { type HoursRow, type WorkingCalendar, workingCalendar } from '@/lib/calendar/model/calendar'
import { intakeDue, type TimeLimit } from '@/lib/calendar/model/due'
import { type ClockChange, explainDue } from '@/lib/calendar/model/explain'
import type { SupplementClockPolicy } from '@/lib/calendar/model/pause'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { nationalDays } from '@/prisma/seed/calendar-days'
import { at, saturdayCalendar, wardCalendar } from '@/tests/support/sample-calendar'

// Every date here was counted by hand on a wall calendar; the last column says how, so that the next person can too.
// 2026: Tết 16–20/2; 24/4 is a Friday, Giỗ Tổ falls on Sunday 26/4 and is made up on 27/4; 31/8 is off for Saturday 22/8,
// 1–2/9 are off; 23/11 is a Monday, 24/11 is off; 1/12 is a Tuesday. 2027: Tết 4–8/2 with 9–10/2 off in lieu.

const country = nationalDays.map(({ day, kind }) => ({ agencyId: null, day, kind }))
const week = (opens: readonly [number, number, number, number], valid: Pick<HoursRow, 'validFrom' | 'validTo'>): HoursRow[] =>
  [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opensMinute: opens[0], closesMinute: opens[1], ...valid },
    { weekday, opensMinute: opens[2], closesMinute: opens[3], ...valid },
  ])

/** Ward: Mon–Fri 07:30–11:30, 13:30–17:30. Saturday: the same and Saturday 07:30–11:30. */
const calendars = {
  ward: wardCalendar,
  saturday: saturdayCalendar,
  /** 07:00–11:30 and 13:30–17:00; its own festival on Monday 7/12, and it does not make up on Saturday 22/8. */
  festival: workingCalendar({
    hours: week([420, 690, 810, 1020], { validFrom: '2025-07-01', validTo: null }),
    days: [...country, { agencyId: 'own', day: '2026-12-07', kind: 'HOLIDAY' }, { agencyId: 'own', day: '2026-08-22', kind: 'HOLIDAY' }],
  }),
  /** Closes at 17:30 until Sunday 6/12/2026 and at 17:00 from then on. */
  winter: workingCalendar({
    hours: [
      ...week([450, 690, 810, 1050], { validFrom: '2025-07-01', validTo: '2026-12-06' }),
      ...week([450, 690, 810, 1020], { validFrom: '2026-12-07', validTo: null }),
    ],
    days: country,
  }),
} as const satisfies Record<string, WorkingCalendar>

const sameDay: TimeLimit = { unit: 'SAME_DAY', amount: 0 }
const byEleven: TimeLimit = { unit: 'SAME_DAY', amount: 0, cutoffMinute: 660 }
const hours = (amount: number): TimeLimit => ({ unit: 'HOURS', amount })
const workingDays = (amount: number): TimeLimit => ({ unit: 'WORKING_DAYS', amount })
const days = (amount: number): TimeLimit => ({ unit: 'DAYS', amount })
const noLimit: TimeLimit = { unit: 'NONE', amount: 0 }

type Example = readonly [calendar: keyof typeof calendars, limit: TimeLimit, accepted: string, due: string | null, how: string]

const fifteenHours: readonly Example[] = [
  ['ward', sameDay, '2026-12-02 09:00', '2026-12-02 17:30', 'Wednesday morning, before 15:00: closing of the day'],
  ['ward', sameDay, '2026-12-02 14:59', '2026-12-02 17:30', 'the last minute before 15:00'],
  ['ward', sameDay, '2026-12-02 15:00', '2026-12-03 17:30', '15:00 itself is late: Thursday'],
  ['ward', sameDay, '2026-12-02 17:45', '2026-12-03 17:30', 'after closing: Thursday'],
  ['ward', sameDay, '2026-12-02 06:10', '2026-12-02 17:30', 'before opening is still before 15:00'],
  ['ward', sameDay, '2026-12-02 12:15', '2026-12-02 17:30', 'in the lunch break, before 15:00'],
  ['ward', sameDay, '2026-12-04 15:05', '2026-12-07 17:30', 'Friday after 15:00: Monday'],
  ['ward', sameDay, '2026-12-05 10:00', '2026-12-07 17:30', 'Saturday is off: Monday'],
  ['ward', sameDay, '2026-11-23 15:30', '2026-11-25 17:30', 'Monday after 15:00, Tuesday 24/11 off: Wednesday'],
  ['ward', sameDay, '2026-02-13 14:30', '2026-02-13 17:30', 'the last working day before Tết, in time'],
  ['ward', sameDay, '2026-02-13 15:01', '2026-02-23 17:30', 'a minute late before Tết: 16–20/2 off, Monday 23/2'],
  ['ward', sameDay, '2026-08-22 10:00', '2026-08-22 17:30', 'a make-up Saturday is a whole working day'],
  ['ward', sameDay, '2026-08-21 16:00', '2026-08-22 17:30', 'Friday late: the make-up Saturday is the next working day'],
  ['ward', sameDay, '2026-08-28 15:00', '2026-09-03 17:30', 'Friday late: weekend, 31/8 swapped, 1–2/9 off: Thursday'],
  ['saturday', sameDay, '2026-12-05 08:00', '2026-12-05 11:30', 'Saturday morning: closing of that half day'],
  ['saturday', sameDay, '2026-12-05 11:30', '2026-12-07 17:30', 'Saturday at closing: before 15:00, but nobody is there; Monday'],
  ['saturday', sameDay, '2026-12-04 15:30', '2026-12-05 11:30', 'Friday late: Saturday morning is the next working day'],
  ['ward', byEleven, '2026-12-02 10:59', '2026-12-02 17:30', 'a cutoff of the procedure’s own: 11:00'],
  ['ward', byEleven, '2026-12-02 11:00', '2026-12-03 17:30', 'at the own cutoff: Thursday'],
  ['ward', sameDay, '2027-02-03 15:20', '2027-02-11 17:30', 'Wednesday late; 4–10/2 Tết and in lieu: Thursday 11/2'],
]

const inHours: readonly Example[] = [
  ['ward', hours(8), '2026-12-02 07:30', '2026-12-02 17:30', '4 h + 4 h: one whole day'],
  ['ward', hours(8), '2026-12-02 08:00', '2026-12-03 08:00', '3.5 + 4 = 7.5 h on Wednesday, 0.5 h on Thursday'],
  ['ward', hours(4), '2026-12-02 10:00', '2026-12-02 16:00', '1.5 h to the lunch break, 2.5 h from 13:30'],
  ['ward', hours(2), '2026-12-02 11:30', '2026-12-02 15:30', 'at the start of the break: counted from 13:30'],
  ['ward', hours(2), '2026-12-02 12:45', '2026-12-02 15:30', 'in the middle of the break: counted from 13:30'],
  ['ward', hours(3), '2026-12-02 17:00', '2026-12-03 10:00', '0.5 h today, 2.5 h from 07:30'],
  ['ward', hours(1), '2026-12-02 16:30', '2026-12-02 17:30', 'ends at the closing, not at the next opening'],
  ['ward', hours(8), '2026-12-04 16:30', '2026-12-07 16:30', '1 h on Friday, 4 + 3 h on Monday'],
  ['ward', hours(8), '2026-11-23 16:00', '2026-11-25 16:00', '1.5 h on Monday, 24/11 off, 4 + 2.5 h on Wednesday'],
  ['ward', hours(16), '2026-02-13 13:30', '2026-02-24 11:30', '4 h before Tết, 8 h on 23/2, 4 h on 24/2'],
  ['ward', hours(8), '2026-12-05 09:00', '2026-12-07 17:30', 'Saturday: counted from Monday 07:30'],
  ['ward', hours(8), '2026-12-02 22:00', '2026-12-03 17:30', 'at night: counted from Thursday 07:30'],
  ['saturday', hours(8), '2026-12-04 13:30', '2026-12-05 11:30', '4 h on Friday, 4 h on Saturday morning'],
  ['saturday', hours(10), '2026-12-04 13:30', '2026-12-07 09:30', '4 h Friday, 4 h Saturday, 2 h Monday'],
  ['ward', hours(24), '2026-08-21 07:30', '2026-08-24 17:30', 'Friday 8 h, make-up Saturday 8 h, Monday 8 h'],
  ['festival', hours(8), '2026-12-04 07:00', '2026-12-04 17:00', 'own hours: 4.5 + 3.5 h'],
]

const inWorkingDays: readonly Example[] = [
  ['ward', workingDays(3), '2026-12-01 09:00', '2026-12-04 17:30', 'the day of receipt does not count: 2, 3, 4/12'],
  ['ward', workingDays(5), '2026-12-01 09:00', '2026-12-08 17:30', '2, 3, 4, then 7, 8/12'],
  ['ward', workingDays(1), '2026-12-04 08:00', '2026-12-07 17:30', 'Friday: Monday'],
  ['ward', workingDays(3), '2026-12-01 18:00', '2026-12-07 17:30', 'after closing counts as received on 2/12: 3, 4, 7/12'],
  ['ward', workingDays(3), '2026-12-05 09:00', '2026-12-10 17:30', 'Saturday counts as received on 7/12: 8, 9, 10/12'],
  ['ward', workingDays(5), '2026-02-11 09:00', '2026-02-25 17:30', '12, 13/2, Tết, 23, 24, 25/2'],
  ['ward', workingDays(5), '2026-02-13 17:31', '2026-03-02 17:30', 'after closing: received on 23/2; 24, 25, 26, 27/2, 2/3'],
  ['ward', workingDays(3), '2026-08-20 09:00', '2026-08-24 17:30', '21/8, make-up Saturday 22/8, 24/8'],
  ['ward', workingDays(5), '2026-08-27 09:00', '2026-09-08 17:30', '28/8, off until 2/9, 3, 4, 7, 8/9'],
  ['ward', workingDays(2), '2025-12-31 09:00', '2026-01-06 17:30', '1/1 holiday, 2/1 swapped, weekend, 5, 6/1'],
  ['ward', workingDays(4), '2026-01-07 09:00', '2026-01-12 17:30', '8, 9, make-up Saturday 10, 12/1'],
  ['ward', workingDays(1), '2026-04-24 09:00', '2026-04-28 17:30', 'weekend with Giỗ Tổ, Monday in lieu: Tuesday'],
  ['ward', workingDays(3), '2026-04-28 09:00', '2026-05-05 17:30', '29/4, 30/4–3/5 off, 4, 5/5'],
  ['ward', workingDays(2), '2026-11-20 09:00', '2026-11-25 17:30', '23/11, 24/11 off, 25/11'],
  ['ward', workingDays(15), '2027-01-20 09:00', '2027-02-17 17:30', '21–22/1 (2), 25–29/1 (7), 1–3/2 (10), Tết, 11–12/2 (12), 15–17/2 (15)'],
  ['ward', workingDays(3), '2027-04-29 09:00', '2027-05-06 17:30', '30/4 and 1/5 off, Monday 3/5 in lieu of Saturday; 4, 5, 6/5'],
  ['saturday', workingDays(3), '2026-12-03 09:00', '2026-12-07 17:30', 'Friday, Saturday morning, Monday'],
  ['saturday', workingDays(2), '2026-12-03 09:00', '2026-12-05 11:30', 'ends on the half Saturday, at its closing'],
  ['saturday', workingDays(1), '2026-08-21 09:00', '2026-08-22 17:30', 'a make-up Saturday is whole even where Saturdays are halves'],
  ['festival', workingDays(1), '2026-12-04 09:00', '2026-12-08 17:00', 'the agency’s own day off on Monday; its own closing'],
  ['festival', workingDays(1), '2026-08-21 09:00', '2026-08-24 17:00', 'the agency’s day overrules the country’s make-up Saturday'],
  ['winter', workingDays(1), '2026-12-04 09:00', '2026-12-07 17:00', 'due by the hours in force on the last day'],
  ['winter', workingDays(1), '2026-12-03 09:00', '2026-12-04 17:30', 'the day before still by the old hours'],
]

const inDays: readonly Example[] = [
  ['ward', days(3), '2026-12-01 09:00', '2026-12-04 17:30', '1/12 + 3'],
  ['ward', days(5), '2026-12-01 09:00', '2026-12-07 17:30', '6/12 is a Sunday: Monday'],
  ['ward', days(10), '2026-02-06 09:00', '2026-02-23 17:30', '16/2 is Tết: the first working day after it'],
  ['ward', days(30), '2026-08-03 09:00', '2026-09-03 17:30', '2/9 is off: Thursday'],
  ['ward', days(28), '2026-08-03 09:00', '2026-09-03 17:30', '31/8 is swapped off, 1–2/9 off: Thursday'],
  ['ward', days(5), '2026-08-17 09:00', '2026-08-22 17:30', '22/8 is a make-up Saturday: it stays'],
  ['saturday', days(4), '2026-12-01 09:00', '2026-12-05 11:30', 'a half Saturday is a working day: it stays'],
  ['ward', days(7), '2026-11-15 09:00', '2026-11-23 17:30', 'Sunday counts as received on Monday 16/11, + 7'],
  ['ward', days(60), '2026-12-01 09:00', '2027-02-01 17:30', '1/12 + 60 = Saturday 30/1: Monday'],
  ['ward', noLimit, '2026-12-01 09:00', null, 'the law sets no limit'],
]

test.each([...fifteenHours, ...inHours, ...inWorkingDays, ...inDays])('%s, %o, accepted %s: due %s (%s)', (calendar, limit, accepted, due) => {
  const { steps, ...told } = explainDue(calendars[calendar], { limit, policy: 'SHIFT', acceptedAt: at(accepted), changes: [] })
  expect(told).toEqual({ due: due && at(due), first: due && at(due) })
  expect(steps[0]).toEqual({ code: 'ACCEPTED', at: at(accepted) })
})

describe('by channel and case', () => {
  // As the national catalogue has them for 1.013978, and for one with difficult areas.
  type Rules = Parameters<typeof timeLimitFor>[0]
  const definition: Rules = {
    timeLimits: [
      { caseKey: 'verified', limit: { unit: 'WORKING_DAYS', amount: 5, cutoffMinute: 900 } },
      { channel: 'POST', caseKey: 'mountains', limit: { unit: 'DAYS', amount: 30, cutoffMinute: 900 } },
      { caseKey: 'mountains', limit: { unit: 'DAYS', amount: 40, cutoffMinute: 900 } },
      { channel: 'ONLINE', limit: { unit: 'WORKING_DAYS', amount: 17, cutoffMinute: 900 } },
      { channel: 'POST', limit: { unit: 'WORKING_DAYS', amount: 20, cutoffMinute: 900 } },
      { channel: 'COUNTER', limit: { unit: 'WORKING_DAYS', amount: 27, cutoffMinute: 900 } },
    ],
  }
  const onlyOnline: Rules = { timeLimits: definition.timeLimits.filter(({ channel }) => channel === 'ONLINE') }

  const filed: readonly (readonly [Rules, string, string | null, string | null, string])[] = [
    [definition, 'ONLINE', null, '2026-12-24 17:30', '17: 2–4/12 (3), 7–11 (8), 14–18 (13), 21–24/12'],
    [definition, 'POST', null, '2026-12-29 17:30', '20: as online, 25, 28, 29/12'],
    [definition, 'COUNTER', null, '2027-01-08 17:30', '27: as by post, 30, 31/12 (22), 1/1 off, 4–8/1'],
    [definition, 'ONLINE', 'verified', '2026-12-08 17:30', 'the case before the channel: 5 working days'],
    [definition, 'COUNTER', 'verified', '2026-12-08 17:30', 'the case for every channel'],
    [definition, 'POST', 'mountains', '2026-12-31 17:30', 'case and channel: 1/12 + 30'],
    [definition, 'COUNTER', 'mountains', '2027-01-11 17:30', '1/12 + 40 = Sunday 10/1: Monday'],
    [definition, 'POST', 'another', '2026-12-29 17:30', 'a case without a rule of its own: the channel’s'],
    [onlyOnline, 'POST', null, null, 'no rule for the channel: no due date'],
  ]
  test.each(filed)('%#: %s %s %s: due %s (%s)', (rules, channel, caseKey, due) => {
    const limit = timeLimitFor(rules, { channel, caseKey })
    expect(explainDue(wardCalendar, { limit, policy: 'SHIFT', acceptedAt: at('2026-12-01 09:00'), changes: [] }).due).toEqual(due && at(due))
  })
})

const wait = (from: string, until: string | null, cause: 'SUPPLEMENT' | 'PAYMENT' = 'SUPPLEMENT'): ClockChange => ({ kind: 'PAUSE', cause, from: at(from), until: until === null ? null : at(until) })
const extension = (when: string, due: string): ClockChange => ({ kind: 'EXTENSION', at: at(when), due: at(due) })
const twoRounds = [wait('2026-12-02 09:00', '2026-12-03 09:00'), wait('2026-12-04 09:00', '2026-12-07 19:00')]

type Waiting = readonly [keyof typeof calendars, SupplementClockPolicy, TimeLimit, string, readonly ClockChange[], string | null, string]

// Unless said otherwise: three working days from 1/12 09:00, first due Friday 4/12 17:30.
const waits: readonly Waiting[] = [
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-03 09:00')], '2026-12-07 17:30', '8 h: from Friday’s to Monday’s closing'],
  ['ward', 'RESTART', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-03 09:00')], '2026-12-08 17:30', 'complete on 3/12: 4, 7, 8/12'],
  ['ward', 'KPI', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-03 09:00')], '2026-12-04 17:30', 'the day promised stays'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 17:30', '2026-12-03 07:30')], '2026-12-04 17:30', 'a night holds no working time'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 11:00', '2026-12-02 14:00')], '2026-12-07 08:30', '0.5 h before and 0.5 h after the lunch break'],
  ['ward', 'RESTART', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-02 10:00', 'PAYMENT')], '2026-12-07 08:30', 'money shifts by 1 h under every policy'],
  ['ward', 'KPI', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-02 10:00', 'PAYMENT')], '2026-12-07 08:30', 'money shifts by 1 h under every policy'],
  ['ward', 'SHIFT', workingDays(2), '2026-11-20 09:00', [wait('2026-11-23 16:30', '2026-11-25 08:30')], '2026-11-26 09:30', 'due 25/11; 1 h + 24/11 off + 1 h'],
  ['ward', 'SHIFT', workingDays(2), '2026-02-12 09:00', [wait('2026-02-13 07:30', '2026-02-23 11:30')], '2026-02-25 11:30', 'due 23/2; 8 h before and 4 h after Tết: 24/2 whole, 4 h of 25/2'],
  ['ward', 'RESTART', sameDay, '2026-12-02 09:00', [wait('2026-12-02 10:00', '2026-12-02 15:10')], '2026-12-03 17:30', 'complete after 15:00: the next day'],
  ['ward', 'SHIFT', sameDay, '2026-12-02 09:00', [wait('2026-12-02 10:00', '2026-12-02 11:00')], '2026-12-03 08:30', '1 h after closing is 1 h after opening'],
  ['ward', 'RESTART', hours(8), '2026-12-02 08:00', [wait('2026-12-02 09:00', '2026-12-05 20:00')], '2026-12-07 17:30', 'complete on Saturday night: Monday 07:30 + 8 h'],
  ['ward', 'RESTART', days(5), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-04 16:00')], '2026-12-09 17:30', '4/12 + 5'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-02 10:00'), wait('2026-12-03 14:00', '2026-12-03 15:30')], '2026-12-07 10:00', '1 h + 1.5 h after Friday’s closing'],
  ['ward', 'RESTART', workingDays(3), '2026-12-01 09:00', twoRounds, '2026-12-11 17:30', 'complete again on 7/12 after closing: 8/12; 9, 10, 11/12'],
  ['ward', 'KPI', workingDays(3), '2026-12-01 09:00', twoRounds, '2026-12-04 17:30', 'two rounds move nothing (and count as late)'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [wait('2026-12-02 09:00', null)], '2026-12-04 17:30', 'while the wait lasts the old date stands'],
  ['saturday', 'SHIFT', workingDays(1), '2026-12-03 09:00', [wait('2026-12-04 13:30', '2026-12-04 17:30')], '2026-12-05 11:30', '4 h after Friday’s closing: Saturday morning'],
  ['saturday', 'SHIFT', workingDays(2), '2026-12-03 09:00', [wait('2026-12-04 15:30', '2026-12-07 08:30')], '2026-12-07 16:30', 'due Saturday 11:30; 2 + 4 + 1 h: 4 h to noon, 3 h from 13:30'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [extension('2026-12-03 10:00', '2026-12-10 17:30')], '2026-12-10 17:30', 'the date granted'],
  ['ward', 'SHIFT', workingDays(3), '2026-12-01 09:00', [extension('2026-12-03 10:00', '2026-12-10 17:30'), wait('2026-12-09 08:00', '2026-12-09 10:00')], '2026-12-11 09:30', '2 h after the date granted'],
  ['ward', 'RESTART', workingDays(3), '2026-12-01 09:00', [extension('2026-12-03 10:00', '2026-12-10 17:30'), wait('2026-12-08 08:00', '2026-12-09 10:00')], '2026-12-14 17:30', 'anew from 9/12: 10, 11, 14/12'],
  ['ward', 'RESTART', noLimit, '2026-12-01 09:00', [wait('2026-12-02 09:00', '2026-12-03 09:00')], null, 'no limit before, none after'],
]

test.each(waits)('%s, %s, %o, accepted %s, then %o: due %s (%s)', (calendar, policy, limit, accepted, changes, due) => {
  expect(explainDue(calendars[calendar], { limit, policy, acceptedAt: at(accepted), changes }).due).toEqual(due && at(due))
})

test.each([
  ['2026-12-02 08:00', '2026-12-03 08:00', '7.5 h on Wednesday, 0.5 h on Thursday'],
  ['2026-12-04 20:00', '2026-12-07 17:30', 'Friday night: Monday, 8 h'],
  ['2026-02-14 10:00', '2026-02-23 17:30', 'Saturday before Tết: Monday 23/2, 8 h'],
  ['2026-08-21 17:30', '2026-08-22 17:30', 'at Friday’s closing: the make-up Saturday, 8 h'],
])('online, submitted %s: answered by %s (%s)', (submitted, due) => {
  expect(intakeDue(wardCalendar, at(submitted))).toEqual(at(due))
})
