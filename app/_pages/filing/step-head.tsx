import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { StepIndicator } from '@/components/ui/step-indicator'
import type { LocalizedText } from '@/lib/form/schema'
import { text, type Locale } from '@/lib/text/text'

export type StepHeadProps = {
  readonly procedure: LocalizedText
  readonly place: { readonly number: number; readonly total: number }
  readonly lead?: ReactNode
  readonly locale: Locale
  readonly children: ReactNode
}

/** Where one stands in the journey, and the title of the step. */
export function StepHead({ procedure, place, lead, locale, children }: StepHeadProps) {
  return (
    <>
      <StepIndicator text={text(locale).journey.steps(place.number, place.total)} current={place.number} total={place.total} />
      <PageTitle caption={<Localised value={procedure} locale={locale} />} lead={lead}>
        {children}
      </PageTitle>
    </>
  )
}
