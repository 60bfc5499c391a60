import type { Metadata } from 'next'
import { inBothLanguages } from '@/app/_shell/metadata'
import { CardGrid } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { SearchBox } from '@/components/ui/search-box'
import { building } from '@/lib/core/env'
import { visitor } from '@/lib/identity/session'
import { listPublished, listSectors } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AudienceLinks } from './audience-links'
import { ProcedureCard } from './procedure-card'

export type ProceduresPageProps = { readonly locale: Locale }

/** Title and description of the catalogue. */
export function proceduresMetadata({ locale }: ProceduresPageProps): Metadata {
  const { title, metaDescription } = text(locale).catalogue.list
  return { title, description: metaDescription, alternates: inBothLanguages(locale, paths.procedures) }
}

/** Every procedure in force, by sector. */
export async function ProceduresPage({ locale }: ProceduresPageProps) {
  if (building) return null
  const at = new Date()
  const [all, sectors] = await Promise.all([listPublished(visitor, { at }), listSectors(visitor, { at })])
  const { list, search } = text(locale).catalogue
  return (
    <>
      <PageTitle lead={list.lead}>{list.title}</PageTitle>
      <SearchBox action={paths.search('', locale)} label={search.label} hint={search.hint} button={search.button} />
      <AudienceLinks locale={locale} procedures={all} />
      {sectors.length > 1 ? (
        <nav aria-label={list.sectorsLabel} className="mb-6">
          <ul className="flex flex-wrap gap-x-6">
            {sectors.map(({ key, name }) => (
              <li key={key}>
                <a href={`#${key}`} className="inline-flex min-h-11 items-center">
                  <Localised value={name} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {sectors.map(({ key, name }) => (
        <section key={key} id={key} className="scroll-mt-4">
          <h2 className="mb-3 text-xl">
            <Localised value={name} locale={locale} />
          </h2>
          <CardGrid>
            {all
              .filter(({ definition }) => definition.sector.key === key)
              .map(({ id, definition }) => (
                <ProcedureCard key={id} locale={locale} definition={definition} />
              ))}
          </CardGrid>
        </section>
      ))}
      {all.length === 0 ? <EmptyState title={list.none}>{list.noneBody}</EmptyState> : null}
    </>
  )
}
