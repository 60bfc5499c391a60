import type { Day } from '@/lib/core/dates'

type Official = {
  readonly disabledAt: Date | null
  readonly invited: boolean
  readonly absences: readonly { readonly fromDay: Day; readonly toDay: Day }[]
}

/** The one thing to know first about an account on that day. */
export function stateOf({ disabledAt, invited, absences }: Official, today: Day): 'disabled' | 'invited' | 'away' | 'active' {
  if (disabledAt) return 'disabled'
  if (invited) return 'invited'
  return absences.some(({ fromDay, toDay }) => fromDay <= today && today <= toDay) ? 'away' : 'active'
}
