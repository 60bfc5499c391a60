import { addDays, type Day, momentOf, weekdayOf } from '@/lib/core/dates'

/** What a day may be beyond its place in the week. All are days off but the last. */
export const dayKinds = ['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKE_UP_WORK'] as const
export type DayKind = (typeof dayKinds)[number]

/** Opening hours of one weekday (1 Monday … 7 Sunday), in minutes since midnight; both validity days included. */
export type HoursRow = {
  readonly weekday: number
  readonly opensMinute: number
  readonly closesMinute: number
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A special day; `agencyId` null is the whole country. */
export type DayRow = { readonly agencyId: string | null; readonly day: Day; readonly kind: DayKind }

/** When one agency works. Made by `workingCalendar` alone. */
export type WorkingCalendar = {
  readonly hours: readonly HoursRow[]
  readonly kinds: ReadonlyMap<Day, DayKind>
}

/** A stretch of work inside one day, in minutes since midnight; the closing minute itself is no longer worked. */
export type Interval = { readonly opensMinute: number; readonly closesMinute: number }

/** Why nobody works on a day. */
export type DayOffReason = Exclude<DayKind, 'MAKE_UP_WORK'> | 'WEEKLY_REST'

/** No office is closed for longer than this; a search that finds nothing within it has met a calendar without hours. */
const searchDays = 400

/** The calendar of one agency from its hours and from the special days of the country and the agency; the agency's win. */
export function workingCalendar(rows: { hours: readonly HoursRow[]; days: readonly DayRow[] }): WorkingCalendar {
  const kinds = new Map<Day, DayKind>()
  for (const row of rows.days) if (row.agencyId === null) kinds.set(row.day, row.kind)
  for (const row of rows.days) if (row.agencyId !== null) kinds.set(row.day, row.kind)
  return { hours: rows.hours, kinds }
}

const worked = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, { opensMinute, closesMinute }) => sum + closesMinute - opensMinute, 0)

function hoursOf(cal: WorkingCalendar, weekday: number, day: Day): Interval[] {
  const valid = cal.hours.filter(
    (row) => row.weekday === weekday && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
  )
  const merged: Interval[] = []
  for (const { opensMinute, closesMinute } of valid.toSorted((a, b) => a.opensMinute - b.opensMinute)) {
    if (closesMinute <= opensMinute) continue
    const last = merged.at(-1)
    if (last && opensMinute <= last.closesMinute)
      merged[merged.length - 1] = { ...last, closesMinute: Math.max(last.closesMinute, closesMinute) }
    else merged.push({ opensMinute, closesMinute })
  }
  return merged
}

/** The stretches of each weekday in force on `day`, Monday first; what special days do to it is not in it. */
export const weekOn = (cal: WorkingCalendar, day: Day): readonly (readonly Interval[])[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => hoursOf(cal, weekday, day))

/** The days after `day` on which the hours change, in order. */
export const hoursChangesAfter = (cal: WorkingCalendar, day: Day): readonly Day[] =>
  [...new Set(cal.hours.map(({ validFrom }) => validFrom))].filter((validFrom) => validFrom > day).toSorted()

/** A make-up Saturday stands in for a whole working day, even where Saturdays are otherwise worked in the morning. */
function fullestHours(cal: WorkingCalendar, day: Day): readonly Interval[] {
  return weekOn(cal, day).reduce((fullest, hours) => (worked(hours) > worked(fullest) ? hours : fullest))
}

// A queue asks for the same few weeks hundreds of times.
const known = new WeakMap<WorkingCalendar, Map<Day, readonly Interval[]>>()

function intervalsOf(cal: WorkingCalendar, day: Day): readonly Interval[] {
  const kind = cal.kinds.get(day)
  if (kind === undefined) return hoursOf(cal, weekdayOf(day), day)
  return kind === 'MAKE_UP_WORK' ? fullestHours(cal, day) : []
}

/** The worked stretches of a day in order; empty on a day off. A make-up day has the hours of the fullest weekday. */
export function workingIntervals(cal: WorkingCalendar, day: Day): readonly Interval[] {
  const days = known.get(cal) ?? new Map<Day, readonly Interval[]>()
  known.set(cal, days)
  const intervals = days.get(day) ?? intervalsOf(cal, day)
  days.set(day, intervals)
  return intervals
}

/** True where the agency opens at all on that day. */
export const isWorkingDay = (cal: WorkingCalendar, day: Day): boolean => workingIntervals(cal, day).length > 0

/** Why the day is off, or null for a working day. */
export function dayOffReason(cal: WorkingCalendar, day: Day): DayOffReason | null {
  if (isWorkingDay(cal, day)) return null
  const kind = cal.kinds.get(day)
  return kind === undefined || kind === 'MAKE_UP_WORK' ? 'WEEKLY_REST' : kind
}

function nextWorkingDay(cal: WorkingCalendar, day: Day): Day | null {
  for (let ahead = 0, candidate = day; ahead <= searchDays; ahead += 1, candidate = addDays(candidate, 1))
    if (isWorkingDay(cal, candidate)) return candidate
  return null
}

/** Whether the agency opens at all on `day` or in the 400 days after it. Where it does not, no date can be counted. */
export const opensFrom = (cal: WorkingCalendar, day: Day): boolean => nextWorkingDay(cal, day) !== null

const ordinaryHours: readonly HoursRow[] = [1, 2, 3, 4, 5].flatMap((weekday) =>
  [[7.5, 11.5], [13.5, 17]].map(([opens = 0, closes = 0]) => ({ weekday, opensMinute: opens * 60, closesMinute: closes * 60, validFrom: '2000-01-01', validTo: null })),
)

/**
 * The calendar, with the ordinary hours of an office where the agency has said none: for clocks that run against the agency
 * itself, which its own silence must not stop.
 */
export const withSomeHours = (cal: WorkingCalendar, day: Day): WorkingCalendar => (opensFrom(cal, day) ? cal : { ...cal, hours: ordinaryHours })

/** The first working day on or after `day`. Throws where none comes within 400 days, see `opensFrom`. */
export function workingDayFrom(cal: WorkingCalendar, day: Day): Day {
  const found = nextWorkingDay(cal, day)
  if (found === null) throw new Error(`this calendar has no working hours within ${String(searchDays)} days from ${day}`)
  return found
}

/** The moment the agency closes on a working day. Throws on a day off. */
export function closingOf(cal: WorkingCalendar, day: Day): Date {
  const last = workingIntervals(cal, day).at(-1)
  if (!last) throw new Error(`${day} is a day off: it has no closing time`)
  return momentOf(day, last.closesMinute)
}
