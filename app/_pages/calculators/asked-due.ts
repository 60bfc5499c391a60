import { addDays, type Day, dayOf, formatMinute, momentOf } from '@/lib/core/dates'
import type { Channel, ProcedureDefinition } from '@/lib/procedure/schema'
import { type Asked, askedCase, askedChannel, askedDay, askedMinute, type Query } from './query'

export type AskedDue = {
  readonly channel: Asked<Channel>
  readonly caseKey: Asked<string | null>
  readonly dayWrong: boolean
  readonly dayFar: boolean
  readonly timeWrong: boolean
  /** "14:05" where the address names a time; '' where it does not. */
  readonly timeNamed: string
  /** First and last day that can be asked about: holidays farther off are not decided yet. */
  readonly range: readonly [Day, Day]
  readonly at: Date
  /** False where the page is first opened. */
  readonly pressed: boolean
}

/** Where a day is named without a time: the morning. */
const morning = 8 * 60

/** The made-up filing that the address describes, and what is wrong with it. */
export function askedDue(definition: ProcedureDefinition, query: Query, now: Date): AskedDue {
  const [day, minute] = [askedDay(query, 'nop'), askedMinute(query, 'gio', 'nop')]
  const today = dayOf(now)
  const range = [addDays(today, -365), addDays(today, 400)] as const
  const on = day.value ?? today
  const at = minute.value === null && on === today ? now : momentOf(on, minute.value ?? morning)
  return {
    channel: askedChannel(query, definition),
    caseKey: askedCase(query, definition),
    dayWrong: day.wrong,
    dayFar: on < range[0] || range[1] < on,
    timeWrong: minute.wrong,
    timeNamed: minute.value === null ? '' : formatMinute(minute.value),
    range,
    at,
    pressed: Object.keys(query).length > 0,
  }
}
