import { isWorkingDay, type WorkingCalendar, workingIntervals } from '@/lib/calendar/model/calendar'
import { addDays, type Day, dayOf, momentOf, weekdayOf } from '@/lib/core/dates'

/** When a service gives appointments. Minutes since midnight in Việt Nam; weekdays 1 Monday … 7 Sunday. */
export type BookingRule = {
  readonly isOpen: boolean
  readonly takesBookings: boolean
  readonly weekdays: readonly number[]
  readonly opensMinute: number
  readonly closesMinute: number
  readonly slotMinutes: number
  /** People received at the same time. */
  readonly places: number
  readonly daysAhead: number
  readonly noticeHours: number
}

/** A stretch of time that may be given; the end itself is no longer part of it. */
export type Slot = { readonly startsAt: Date; readonly endsAt: Date }

/** A make-up day stands in for a whole working day, so it counts as every weekday. */
const receivesOn = (rule: BookingRule, cal: WorkingCalendar, day: Day): boolean =>
  isWorkingDay(cal, day) && (rule.weekdays.includes(weekdayOf(day)) || cal.kinds.get(day) === 'MAKE_UP_WORK')

/**
 * The slots of a day, whoever may already hold them: whole slots inside the working hours, counted anew after each
 * break. None on a day off.
 */
export function slotsOn(rule: BookingRule, cal: WorkingCalendar, day: Day): readonly Slot[] {
  if (!rule.isOpen || !rule.takesBookings || !receivesOn(rule, cal, day)) return []
  const slots: Slot[] = []
  for (const { opensMinute, closesMinute } of workingIntervals(cal, day)) {
    const last = Math.min(closesMinute, rule.closesMinute) - rule.slotMinutes
    for (let minute = Math.max(opensMinute, rule.opensMinute); minute <= last; minute += rule.slotMinutes)
      slots.push({ startsAt: momentOf(day, minute), endsAt: momentOf(day, minute + rule.slotMinutes) })
  }
  return slots
}

/** The slots of a day that one may still ask for at `now`: late enough for the notice, not too far ahead. */
export function offeredOn(rule: BookingRule, cal: WorkingCalendar, day: Day, now: Date): readonly Slot[] {
  if (day > addDays(dayOf(now), rule.daysAhead)) return []
  const earliest = new Date(now.getTime() + rule.noticeHours * 3_600_000)
  return slotsOn(rule, cal, day).filter(({ startsAt }) => startsAt > now && startsAt >= earliest)
}

/** The days on which something is offered at `now`, in order. */
export function offeredDays(rule: BookingRule, cal: WorkingCalendar, now: Date): readonly Day[] {
  const today = dayOf(now)
  return Array.from({ length: rule.daysAhead + 1 }, (_, ahead) => addDays(today, ahead)).filter((day) => offeredOn(rule, cal, day, now).length > 0)
}

const overlaps = (one: Slot, other: Slot) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** How many places of the slot nobody holds. `taken`: the open appointments around it, also those of earlier slot lengths. */
export const freePlaces = ({ places }: Pick<BookingRule, 'places'>, slot: Slot, taken: readonly Slot[]): number =>
  Math.max(0, places - taken.filter((one) => overlaps(one, slot)).length)
