import type { ClockStep } from '@/lib/calendar/model/explain'
import type { Locale } from '@/lib/text/text'
import { stepSentence } from './due-sentences'

/** How a due date came about, as a numbered list; `first` are sentences that go before. */
export function DueLines({ steps, locale, first = [] }: { readonly steps: readonly ClockStep[]; readonly locale: Locale; readonly first?: readonly string[] }) {
  const lines = [...first, ...steps.flatMap((step) => stepSentence(step, locale) ?? [])]
  return (
    <ol className="mb-5 list-decimal space-y-1 pl-7">
      {lines.map((line, index) => (
        <li key={`${String(index)} ${line}`}>{line}</li>
      ))}
    </ol>
  )
}
