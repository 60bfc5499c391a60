import { CardGrid, LinkCard } from '@/components/ui/card'
import { Localised } from '@/components/ui/localised'
import type { Sector } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type SectorCardsProps = { readonly locale: Locale; readonly sectors: readonly Sector[] }

/** The sectors, each leading to its part of the catalogue. */
export function SectorCards({ locale, sectors }: SectorCardsProps) {
  const words = text(locale).catalogue
  return (
    <CardGrid>
      {sectors.map(({ key, name, procedures }) => (
        <LinkCard key={key} href={`${paths.procedures(locale)}#${key}`} title={<Localised value={name} locale={locale} />}>
          {words.count(procedures)}
        </LinkCard>
      ))}
    </CardGrid>
  )
}
