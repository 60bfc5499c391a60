import type { DueStep } from '@/lib/calendar/model/due'
import { formatDay, formatMinute, formatMoment } from '@/lib/core/dates'
import { text, type Locale } from '@/lib/text/text'

/** One line of how a due date came about; null where the line would say what another says. */
export function stepSentence(step: DueStep, locale: Locale): string | null {
  const { steps, outside, daysOff } = text(locale).calculators.due
  switch (step.code) {
    case 'ACCEPTED':
      return steps.accepted(formatMoment(step.at))
    case 'COUNTED_FROM_OPENING':
      return steps.countedFrom(formatMoment(step.at), outside[step.why])
    case 'COUNTING_STARTS':
      return steps.starts(formatDay(step.day))
    case 'BEFORE_CUTOFF':
      return steps.beforeCutoff(formatMinute(step.cutoffMinute))
    case 'AFTER_CUTOFF':
      return steps.afterCutoff(formatMinute(step.cutoffMinute))
    case 'MOVED_TO_NEXT_WORKING_DAY':
      return steps.moved(outside[step.why])
    case 'WORKED':
      return steps.worked(formatMoment(step.at), formatMoment(step.until), steps.length(Math.floor(step.minutes / 60), step.minutes % 60))
    case 'DAYS_OFF_SKIPPED':
      return steps.skipped(formatDay(step.from), formatDay(step.to), daysOff[step.why])
    case 'MAKE_UP_DAY_COUNTED':
      return steps.makeUp(formatDay(step.day))
    case 'LAST_DAY':
      return steps.last(formatDay(step.day))
    case 'DUE':
      return steps.due(formatMoment(step.at))
    case 'NO_LIMIT':
      return null
  }
}
