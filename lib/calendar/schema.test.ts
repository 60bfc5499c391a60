import { describe, expect, test } from 'vitest'
import { setCalendarDayInput, setWorkingHoursInput } from './schema'

const agencyId = '019aa000-0000-7000-8000-000000000001'
const codes = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('a special day', () => {
  const day = { agencyId, day: '2026-12-25', kind: 'HOLIDAY', note: ' Nghỉ theo quyết định ', legalRef: '' }
  test('is trimmed', () => expect(setCalendarDayInput.parse(day).note).toBe('Nghỉ theo quyết định'))
  test.each([
    ['2026-12-25', '2026-12-25'],
    [{ day: '5', month: ' 1 ', year: '2027' }, '2027-01-05'],
  ])('may be typed as %o', (typed, day_) => expect(setCalendarDayInput.parse({ ...day, day: typed }).day).toBe(day_))
  test.each([
    [{ day: '' }, 'day: required'],
    [{ day: '2026-02-30' }, 'day: invalid-day'],
    [{ day: '25/12/2026' }, 'day: invalid-day'],
    [{ day: { day: '31', month: '2', year: '2027' } }, 'day: invalid-day'],
    [{ day: { day: '', month: '', year: '' } }, 'day: required'],
    [{ day: undefined }, 'day: required'],
    [{ kind: 'FEAST' }, 'kind: required'],
    [{ note: '  ' }, 'note: required'],
    [{ note: 'x'.repeat(201) }, 'note: too-long'],
  ])('%o is refused', (change, code) => {
    expect(codes(setCalendarDayInput.safeParse({ ...day, ...change }))).toContain(code)
  })
})

describe('a week of hours', () => {
  const whole = { morningOpens: '07:30', morningCloses: '11:30', afternoonOpens: '13:30', afternoonCloses: '17:30' }
  const closed = { morningOpens: '', morningCloses: '', afternoonOpens: '', afternoonCloses: '' }
  const week = { 1: whole, 2: whole, 3: whole, 4: whole, 5: whole, 6: { ...closed, morningOpens: '08:00', morningCloses: '11:00' }, 7: {} }
  const input = { agencyId, validFrom: '2026-12-01', week }

  test('becomes minutes', () => {
    const parsed = setWorkingHoursInput.parse(input)
    expect(parsed.week[1]).toEqual([
      { opensMinute: 450, closesMinute: 690 },
      { opensMinute: 810, closesMinute: 1050 },
    ])
    expect(parsed.week[6]).toEqual([{ opensMinute: 480, closesMinute: 660 }])
    expect(parsed.week[7]).toEqual([])
  })

  test.each([
    [{ morningOpens: '' }, 'week.1.morningOpens: required'],
    [{ afternoonCloses: '' }, 'week.1.afternoonCloses: required'],
    [{ morningOpens: 'sáng' }, 'week.1.morningOpens: invalid-time'],
    [{ morningOpens: '7:60' }, 'week.1.morningOpens: invalid-time'],
    [{ morningOpens: '730' }, 'week.1.morningOpens: invalid-time'],
    [{ morningOpens: '25:00' }, 'week.1.morningOpens: invalid-time'],
    [{ morningCloses: '07:30' }, 'week.1.morningCloses: closes-before-opening'],
    [{ afternoonOpens: '11:00' }, 'week.1.afternoonOpens: overlapping'],
  ])('a Monday with %o is refused', (change, code) => {
    expect(codes(setWorkingHoursInput.safeParse({ ...input, week: { ...week, 1: { ...whole, ...change } } }))).toEqual([code])
  })

  test.each(['7:30', '7h30', '07.30', ' 7g30 '])('"%s" is half past seven', (morningOpens) => {
    const parsed = setWorkingHoursInput.parse({ ...input, week: { ...week, 1: { ...whole, morningOpens } } })
    expect(parsed.week[1][0]?.opensMinute).toBe(450)
  })

  test('without any opening is refused', () => {
    const empty = { 1: closed, 2: closed, 3: closed, 4: closed, 5: closed, 6: closed, 7: closed }
    expect(codes(setWorkingHoursInput.safeParse({ ...input, week: empty }))).toEqual(['week: empty-week'])
  })
})
