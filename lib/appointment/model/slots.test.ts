import { describe, expect, test } from 'vitest'
import { workingCalendar } from '@/lib/calendar/model/calendar'
import { formatMinute, minuteOf } from '@/lib/core/dates'
import { nationalDays, wardHours } from '@/prisma/seed/calendar-days'
import { at } from '@/tests/support/clock'
import { type BookingRule, freePlaces, offeredDays, offeredOn, slotsOn } from './slots'

const cal = workingCalendar({ hours: wardHours, days: nationalDays.map((day) => ({ ...day, agencyId: null })) })
const rule: BookingRule = {
  isOpen: true, takesBookings: true, weekdays: [1, 3], opensMinute: 480, closesMinute: 1020, slotMinutes: 45, places: 2, daysAhead: 14, noticeHours: 3,
}
const starts = (day: string, over: Partial<BookingRule> = {}) => slotsOn({ ...rule, ...over }, cal, day).map(({ startsAt }) => formatMinute(minuteOf(startsAt)))

describe('the slots of a day', () => {
  test('are whole, inside hours and book, and begin anew after the break', () => {
    expect(starts('2026-11-23')).toEqual(['08:00', '08:45', '09:30', '10:15', '13:30', '14:15', '15:00', '15:45'])
  })

  test('are on the weekdays of the book alone, never on a day off', () => {
    expect(starts('2026-11-27')).toEqual([])
    expect(starts('2026-11-24', { weekdays: [2] })).toEqual([])
    expect(starts('2026-11-29', { weekdays: [7] })).toEqual([])
  })

  test('are there on a make-up day, whatever its weekday', () => {
    expect(starts('2026-08-22')).not.toEqual([])
    expect(starts('2026-08-15', { weekdays: [1, 2, 3, 4, 5, 6] })).toEqual([])
  })

  test('are none while the service is closed or takes no bookings', () => {
    expect(starts('2026-11-23', { isOpen: false })).toEqual([])
    expect(starts('2026-11-23', { takesBookings: false })).toEqual([])
  })
})

describe('what is offered', () => {
  const now = at('2026-11-23', '10:00')

  test('respects the notice', () => {
    expect(offeredOn(rule, cal, '2026-11-23', now).map(({ startsAt }) => formatMinute(minuteOf(startsAt)))).toEqual(['13:30', '14:15', '15:00', '15:45'])
    expect(offeredOn({ ...rule, noticeHours: 0 }, cal, '2026-11-23', now)).toHaveLength(5)
  })

  test('ends so many days ahead', () => {
    expect(offeredDays(rule, cal, now)).toEqual(['2026-11-23', '2026-11-25', '2026-11-30', '2026-12-02', '2026-12-07'])
    expect(offeredOn(rule, cal, '2026-12-09', now)).toEqual([])
  })
})

test('a place is free unless an appointment overlaps, of whatever length', () => {
  const slot = { startsAt: at('2026-11-23', '09:00'), endsAt: at('2026-11-23', '09:30') }
  const before = { startsAt: at('2026-11-23', '08:30'), endsAt: at('2026-11-23', '09:00') }
  const across = { startsAt: at('2026-11-23', '08:45'), endsAt: at('2026-11-23', '09:15') }
  expect(freePlaces(rule, slot, [])).toBe(2)
  expect(freePlaces(rule, slot, [before, across])).toBe(1)
  expect(freePlaces(rule, slot, [across, slot, slot])).toBe(0)
})
