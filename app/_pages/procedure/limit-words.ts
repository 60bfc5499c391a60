import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Text } from '@/lib/text/text'

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

/** A time limit as one says it: "3 ngày làm việc". */
export function limitWords({ unit, amount, cutoffMinute }: Limit, words: Text['catalogue']['limits']): string {
  switch (unit) {
    case 'SAME_DAY':
      return words.sameDay(words.hour(Math.floor(cutoffMinute / 60), cutoffMinute % 60))
    case 'WORKING_DAYS':
      return words.workingDays(amount)
    case 'DAYS':
      return words.days(amount)
    case 'HOURS':
      return words.hours(amount)
    case 'NONE':
      return words.none
  }
}
