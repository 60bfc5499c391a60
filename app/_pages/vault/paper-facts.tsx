import { Localised } from '@/components/ui/localised'
import { formatDay } from '@/lib/core/dates'
import { factsOf, type PaperData } from '@/lib/document/model/document-types'
import { text, type Locale } from '@/lib/text/text'

export type PaperFactsProps = { readonly documentType: Parameters<typeof factsOf>[0]; readonly data: PaperData; readonly locale: Locale }

/** What stands on a paper, a line for each; names stay Vietnamese in every language. */
export function PaperFacts({ documentType, data, locale }: PaperFactsProps) {
  const { facts } = text(locale).vault
  return factsOf(documentType).map((fact) => {
    const value = data[fact]
    return value === undefined ? null : (
      <li key={fact}>
        {facts[fact]}: {fact === 'issuedOn' ? formatDay(value) : <Localised value={{ vi: value }} locale={locale} />}
      </li>
    )
  })
}
