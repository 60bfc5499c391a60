import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Text } from '@/lib/text/text'

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

const clock = (minute: number): string => `${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`

/** A time limit as a rule in words. */
export function limitText(limit: Limit, words: Text['journey']['limit']): string {
  switch (limit.unit) {
    case 'NONE':
      return words.NONE
    case 'SAME_DAY':
      return words.SAME_DAY(clock(limit.cutoffMinute))
    case 'HOURS':
    case 'WORKING_DAYS':
    case 'DAYS':
      return words[limit.unit](limit.amount)
  }
}
