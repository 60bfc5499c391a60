import { CardGrid, LinkCard } from '@/components/ui/card'
import { Localised } from '@/components/ui/localised'
import { visitor } from '@/lib/identity/session'
import { listChoosers } from '@/lib/procedure/queries/choosers'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type ChoosersProps = { readonly locale: Locale }

/** The ways to tell procedures apart that look alike; nothing where there are none. */
export async function Choosers({ locale }: ChoosersProps) {
  const choosers = await listChoosers(visitor)
  if (choosers.length === 0) return null
  const { finding } = text(locale)
  return (
    <>
      <h2 className="mb-1 text-xl">{finding.choosersTitle}</h2>
      <p className="mb-3 max-w-text">{finding.choosersLead}</p>
      <CardGrid>
        {choosers.map(({ slug, title, lead }) => (
          <LinkCard key={slug} href={paths.chooser(slug, locale)} title={<Localised value={title} locale={locale} />}>
            <Localised value={lead} locale={locale} />
          </LinkCard>
        ))}
      </CardGrid>
    </>
  )
}
