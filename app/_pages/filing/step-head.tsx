import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { StepIndicator } from '@/components/ui/step-indicator'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { text, type Locale } from '@/lib/text/text'
import { ForAnother } from './for-another'

export type StepHeadProps = {
  readonly draft: Pick<MyDraft, 'definition' | 'forAnother'>
  readonly place: { readonly number: number; readonly total: number }
  readonly lead?: ReactNode
  readonly locale: Locale
  readonly children: ReactNode
}

/** Where one stands in the journey, the title of the step, and in whose name it is taken where that is not one's own. */
export function StepHead({ draft, place, lead, locale, children }: StepHeadProps) {
  return (
    <>
      <StepIndicator text={text(locale).journey.steps(place.number, place.total)} current={place.number} total={place.total} />
      <PageTitle caption={<Localised value={draft.definition.name} locale={locale} />} lead={lead}>
        {children}
      </PageTitle>
      <ForAnother locale={locale} forAnother={draft.forAnother} />
    </>
  )
}
