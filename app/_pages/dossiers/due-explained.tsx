import { DueLines } from '@/app/_pages/calculators/due-lines'
import { Details } from '@/components/ui/details'
import type { DossierClock } from '@/lib/dossier/queries/clock'
import { text, type Locale } from '@/lib/text/text'

/** Under a dossier: line by line, how the date of its result came about. Nothing where there is no such date yet. */
export function DueExplained({ clock, locale }: { readonly clock: DossierClock | null; readonly locale: Locale }) {
  const { page: words } = text(locale).dossier
  if (!clock?.processing || !clock.dueAt) return null
  const { steps, due } = clock.processing
  return (
    <Details summary={words.dueHow}>
      <DueLines steps={steps} locale={locale} />
      {due?.getTime() === clock.dueAt.getTime() ? null : <p>{words.dueMoved}</p>}
    </Details>
  )
}
