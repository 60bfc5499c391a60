import type { ClockStep } from '@/lib/calendar/model/explain'
import { formatDay, formatMinute, formatMoment } from '@/lib/core/dates'
import { text, type Locale } from '@/lib/text/text'

type Words = ReturnType<typeof text>['calculators']['due']
type Of<Code extends ClockStep['code']> = Extract<ClockStep, { code: Code }>
type Sentences = { readonly [Code in ClockStep['code']]: (step: Of<Code>, words: Words) => string | null }

const length = ({ steps }: Words, minutes: number) => steps.length(Math.floor(minutes / 60), Math.floor(minutes % 60))

const sentences: Sentences = {
  ACCEPTED: ({ at }, { steps }) => steps.accepted(formatMoment(at)),
  COUNTED_FROM_OPENING: ({ at, why }, { steps, outside }) => steps.countedFrom(formatMoment(at), outside[why]),
  COUNTING_STARTS: ({ day }, { steps }) => steps.starts(formatDay(day)),
  BEFORE_CUTOFF: ({ cutoffMinute }, { steps }) => steps.beforeCutoff(formatMinute(cutoffMinute)),
  AFTER_CUTOFF: ({ cutoffMinute }, { steps }) => steps.afterCutoff(formatMinute(cutoffMinute)),
  MOVED_TO_NEXT_WORKING_DAY: ({ why }, { steps, outside }) => steps.moved(outside[why]),
  WORKED: ({ at, until, minutes }, words) => words.steps.worked(formatMoment(at), formatMoment(until), length(words, minutes)),
  DAYS_OFF_SKIPPED: ({ from, to, why }, { steps, daysOff }) => steps.skipped(formatDay(from), formatDay(to), daysOff[why]),
  MAKE_UP_DAY_COUNTED: ({ day }, { steps }) => steps.makeUp(formatDay(day)),
  WORKING_DAYS_COUNTED: ({ first, last, from, to }, { steps }) => steps.counted(first, last, formatDay(from), formatDay(to)),
  LAST_DAY: ({ day }, { steps }) => steps.last(formatDay(day)),
  DUE: ({ at }, { steps }) => steps.due(formatMoment(at)),
  NO_LIMIT: () => null,
  WAITED_SHIFTED: ({ cause, from, at, minutes, due }, words) =>
    words.steps.waitedShifted(words.pauses[cause], formatMoment(from), formatMoment(at), length(words, minutes), formatMoment(due)),
  WAITED_RESTARTED: ({ cause, from, at }, { steps, pauses }) => steps.waitedRestarted(pauses[cause], formatMoment(from), formatMoment(at)),
  WAITED_UNMOVED: ({ cause, from, at, minutes }, words) =>
    words.steps.waitedUnmoved(words.pauses[cause], formatMoment(from), formatMoment(at), length(words, minutes)),
  WAITING: ({ cause, at }, { steps, pauses }) => steps.waiting(pauses[cause], formatMoment(at)),
  EXTENDED: ({ at, before, due, late }, { steps }) => steps[late ? 'extendedLate' : 'extended'](formatMoment(at), formatMoment(before), formatMoment(due)),
}

/** One line of how a due date came about; null where the line would say what another says. */
export function stepSentence(step: ClockStep, locale: Locale): string | null {
  // The table is keyed by the code, which TypeScript cannot follow through a variable.
  const sentence = sentences[step.code] as (step: ClockStep, words: Words) => string | null
  return sentence(step, text(locale).calculators.due)
}
