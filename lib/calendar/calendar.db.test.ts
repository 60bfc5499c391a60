import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/core/actor'
import { toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { seedCalendar } from '@/prisma/seed/calendar'
import { nationalDays } from '@/prisma/seed/calendar-days'
import { at } from '@/tests/support/sample-calendar'
import { isWorkingDay, workingIntervals } from './model/calendar'
import { findCalendarDay, listCalendarDays, loadCalendar } from './queries'
import { removeCalendarDay } from './remove-calendar-day'
import { setCalendarDayInput, setWorkingHoursInput } from './schema'
import { setCalendarDay } from './set-calendar-day'
import { setWorkingHours } from './set-working-hours'

const now = at('2026-11-23 09:00')
const visitor = mintActor({ kind: 'visitor' })
const official = (agencyId: string, role: Role = 'ADMINISTRATOR') =>
  mintActor({ kind: 'official', officialId: newId(), grants: [{ agencyId, role }] })

async function newAgency(): Promise<string> {
  const { id } = await db.agency.create({
    data: {
      id: newId(),
      code: `H17.99.${newId()}`,
      name: 'Phường Hòa Cường',
      parent: 'Đà Nẵng',
      address: '',
      hotline: '',
      email: '',
      place: '',
      validFrom: toDateColumn('2025-07-01'),
    },
  })
  return id
}

let here: string
let elsewhere: string

beforeEach(async () => {
  here = await newAgency()
  elsewhere = await newAgency()
  await seedCalendar(db, here)
  await seedCalendar(db, elsewhere)
})

const dayInput = (change: Partial<Record<'agencyId' | 'day' | 'kind' | 'note', string>> = {}) =>
  setCalendarDayInput.parse({ agencyId: here, day: '2026-12-25', kind: 'HOLIDAY', note: 'Nghỉ', ...change })

const auditOf = (agencyId: string) =>
  db.auditEntry.findMany({ where: { agencyId }, orderBy: { id: 'asc' }, select: { action: true, detail: true, actorId: true } })

describe('the seed', () => {
  test('gives the ward its hours and the country its days, once', async () => {
    await seedCalendar(db, here)
    expect(await db.calendarDay.count({ where: { agencyId: null } })).toBe(nationalDays.length)
    expect(await db.workingHours.count({ where: { agencyId: here } })).toBe(10)
    const cal = await loadCalendar(visitor, here)
    expect(isWorkingDay(cal, '2026-11-24')).toBe(false)
    expect(isWorkingDay(cal, '2026-08-22')).toBe(true)
    expect(workingIntervals(cal, '2026-11-23')).toEqual([
      { opensMinute: 450, closesMinute: 690 },
      { opensMinute: 810, closesMinute: 1050 },
    ])
  })

  test('the database refuses a second national row for one day', async () => {
    const row = { day: toDateColumn('2026-11-24'), kind: 'HOLIDAY', note: '', legalRef: '' } as const
    await expect(db.calendarDay.create({ data: { ...row, id: newId(), agencyId: null } })).rejects.toThrow()
  })
})

describe('setting a day', () => {
  test('changes the calendar of that agency alone, and leaves a trace', async () => {
    const actor = official(here)
    const result = await setCalendarDay(actor, dayInput(), now)
    expect(result).toMatchObject({ ok: true, value: { day: '2026-12-25' } })
    expect(isWorkingDay(await loadCalendar(visitor, here), '2026-12-25')).toBe(false)
    expect(isWorkingDay(await loadCalendar(visitor, elsewhere), '2026-12-25')).toBe(true)
    expect(await auditOf(here)).toEqual([
      { action: 'calendar.set-day', detail: { day: '2026-12-25', kind: 'HOLIDAY' }, actorId: actor.officialId },
    ])
  })

  test('overrules the country', async () => {
    await setCalendarDay(official(here), dayInput({ day: '2026-11-24', kind: 'MAKE_UP_WORK' }), now)
    expect(isWorkingDay(await loadCalendar(visitor, here), '2026-11-24')).toBe(true)
    expect(isWorkingDay(await loadCalendar(visitor, elsewhere), '2026-11-24')).toBe(false)
  })

  test('twice changes the one row, also at the same time', async () => {
    const actor = official(here)
    const kinds = ['HOLIDAY', 'SWAPPED_OFF', 'COMPENSATORY', 'HOLIDAY']
    const results = await Promise.all(kinds.map((kind) => setCalendarDay(actor, dayInput({ kind }), now)))
    expect(results.every(({ ok }) => ok)).toBe(true)
    const rows = await listCalendarDays(actor, here, 2026)
    expect(rows.filter(({ day }) => day === '2026-12-25')).toHaveLength(1)
    expect(await auditOf(here)).toHaveLength(kinds.length)
  })

  test('is for the agency’s administrator alone', async () => {
    for (const actor of [official(elsewhere), official(here, 'SUPERVISOR'), visitor])
      expect(await setCalendarDay(actor, dayInput(), now)).toEqual({ ok: false, code: 'not-found' })
    expect(isWorkingDay(await loadCalendar(visitor, here), '2026-12-25')).toBe(true)
    expect(await auditOf(here)).toEqual([])
  })

  test('leaves passed days alone; today may still close', async () => {
    expect(await setCalendarDay(official(here), dayInput({ day: '2026-11-22' }), now)).toEqual({ ok: false, code: 'in-the-past' })
    expect(await setCalendarDay(official(here), dayInput({ day: '2026-11-23' }), now)).toMatchObject({ ok: true })
    // 01:00 on the 24th in Việt Nam is still the 23rd in UTC.
    const night = at('2026-11-24 01:00')
    expect(await setCalendarDay(official(here), dayInput({ day: '2026-11-23' }), night)).toMatchObject({ code: 'in-the-past' })
  })
})

describe('removing a day', () => {
  const add = async (day = '2026-12-25') => {
    const result = await setCalendarDay(official(here), dayInput({ day }), now)
    if (!result.ok) throw new Error(result.code)
    return result.value.id
  }

  test('brings the week’s rule back and leaves a trace', async () => {
    const id = await add()
    expect(await removeCalendarDay(official(here), { id }, now)).toEqual({ ok: true, value: { agencyId: here, day: '2026-12-25' } })
    expect(isWorkingDay(await loadCalendar(visitor, here), '2026-12-25')).toBe(true)
    expect((await auditOf(here)).map(({ action }) => action)).toEqual(['calendar.set-day', 'calendar.remove-day'])
    expect(await removeCalendarDay(official(here), { id }, now)).toEqual({ ok: false, code: 'not-found' })
  })

  test('is for the agency’s administrator alone, and never for a national day', async () => {
    const id = await add()
    const national = await db.calendarDay.findFirstOrThrow({ where: { agencyId: null, day: toDateColumn('2027-01-01') } })
    const refused = { ok: false, code: 'not-found' }
    expect(await removeCalendarDay(official(elsewhere), { id }, now)).toEqual(refused)
    expect(await removeCalendarDay(official(here, 'CLERK'), { id }, now)).toEqual(refused)
    expect(await removeCalendarDay(official(here), { id: national.id }, now)).toEqual(refused)
    expect(await findCalendarDay(official(elsewhere), id)).toBeNull()
    expect(await findCalendarDay(official(here), national.id)).toBeNull()
    expect(await findCalendarDay(official(here), id)).toMatchObject({ day: '2026-12-25', national: false })
    expect(isWorkingDay(await loadCalendar(visitor, here), '2026-12-25')).toBe(false)
  })

  test('leaves passed days alone', async () => {
    const id = await add('2026-11-23')
    expect(await removeCalendarDay(official(here), { id }, at('2026-11-24 07:00'))).toEqual({ ok: false, code: 'in-the-past' })
  })
})

describe('setting hours', () => {
  const week = (opens: string) => {
    const day = { morningOpens: opens, morningCloses: '11:30', afternoonOpens: '13:30', afternoonCloses: '17:30' }
    return { 1: day, 2: day, 3: day, 4: day, 5: day, 6: {}, 7: {} }
  }
  const hoursInput = (validFrom: string, opens: string) =>
    setWorkingHoursInput.parse({ agencyId: here, validFrom, week: week(opens) })
  const opening = async (day: string) => workingIntervals(await loadCalendar(visitor, here), day)[0]?.opensMinute

  test('holds from its day on; the days before keep theirs', async () => {
    expect(await setWorkingHours(official(here), hoursInput('2026-12-01', '08:00'), now)).toEqual({
      ok: true,
      value: { agencyId: here, validFrom: '2026-12-01' },
    })
    expect(await opening('2026-11-30')).toBe(450)
    expect(await opening('2026-12-01')).toBe(480)
    expect((await auditOf(here)).map(({ action }) => action)).toEqual(['calendar.set-hours'])
  })

  test('replaces hours planned for later, and leaves no gap', async () => {
    await setWorkingHours(official(here), hoursInput('2026-12-14', '08:00'), now)
    await setWorkingHours(official(here), hoursInput('2026-12-07', '09:00'), now)
    expect(await opening('2026-12-04')).toBe(450)
    expect(await opening('2026-12-07')).toBe(540)
    expect(await opening('2026-12-14')).toBe(540)
    expect(await opening('2027-06-01')).toBe(540)
  })

  test('two administrators at once leave one week, not both', async () => {
    const settled = ['08:00', '09:00', '10:00'].map((opens) => setWorkingHours(official(here), hoursInput('2026-12-01', opens), now))
    await Promise.all(settled)
    expect(await db.workingHours.count({ where: { agencyId: here, validTo: null } })).toBe(10)
  })

  test('is for the agency’s administrator alone, and not for the past', async () => {
    const input = hoursInput('2026-12-01', '08:00')
    expect(await setWorkingHours(official(elsewhere), input, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await setWorkingHours(official(here, 'APPROVER'), input, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await setWorkingHours(official(here), hoursInput('2026-11-22', '08:00'), now)).toEqual({ ok: false, code: 'in-the-past' })
    expect(await opening('2026-12-01')).toBe(450)
  })
})

test('the list of a year shows national and own days in order, to the administrator alone', async () => {
  const actor = official(here)
  await setCalendarDay(actor, dayInput({ day: '2026-11-24', kind: 'MAKE_UP_WORK', note: 'Trực' }), now)
  const rows = await listCalendarDays(actor, here, 2026)
  expect(rows).toHaveLength(nationalDays.filter(({ day }) => day.startsWith('2026')).length + 1)
  expect(rows.slice(-2).map(({ day, national, kind }) => [day, national, kind])).toEqual([
    ['2026-11-24', true, 'HOLIDAY'],
    ['2026-11-24', false, 'MAKE_UP_WORK'],
  ])
  expect(await listCalendarDays(official(elsewhere, 'SUPERVISOR'), elsewhere, 2026)).toEqual([])
  expect(await listCalendarDays(actor, elsewhere, 2026)).toEqual([])
})
