import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { SearchBox } from '@/components/ui/search-box'
import { visitor } from '@/lib/identity/session'
import { fitsWell } from '@/lib/procedure/model/search'
import { listPublished, listSectors, type Version } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProcedureCard } from './procedure-card'
import { SectorCards } from './sector-cards'

export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
export type SearchPageProps = { readonly locale: Locale; readonly searchParams: SearchParams }

async function askedIn(searchParams: SearchParams): Promise<string> {
  const { q } = await searchParams
  return (typeof q === 'string' ? q : (q?.[0] ?? '')).trim().slice(0, 200)
}

/** The question stands in the title, so that a tab among many is found again. Results are nothing for search engines. */
export async function searchMetadata({ locale, searchParams }: SearchPageProps): Promise<Metadata> {
  const asked = await askedIn(searchParams)
  const { title, titleFor } = text(locale).catalogue.results
  return { title: asked === '' ? title : titleFor(asked), robots: { index: false } }
}

type FoundProps = { readonly locale: Locale; readonly asked: string; readonly found: readonly Version[] }

function Found({ locale, asked, found }: FoundProps) {
  const { results } = text(locale).catalogue
  const [best] = found
  if (asked === '') return <p className="mb-8">{results.empty}</p>
  if (!best) return <EmptyState title={results.none}>{results.noneBody}</EmptyState>
  return (
    <>
      <p className="mb-4" role="status">
        {fitsWell(best.definition, asked) ? results.found(found.length) : results.unsure}
      </p>
      <ul className="mb-8 max-w-text space-y-4">
        {found.map(({ id, definition }) => (
          <li key={id}>
            <ProcedureCard locale={locale} definition={definition} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What fits the words somebody typed; where nothing does, the ways further. */
export async function SearchPage({ locale, searchParams }: SearchPageProps) {
  const asked = await askedIn(searchParams)
  const at = new Date()
  const [found, sectors] = await Promise.all([asked === '' ? [] : listPublished(visitor, { at, q: asked }), listSectors(visitor, { at })])
  const { catalogue, shell } = text(locale)
  const { results, search } = catalogue
  return (
    <>
      <PageTitle>{asked === '' ? results.title : results.titleFor(asked)}</PageTitle>
      <SearchBox action={paths.search('', locale)} label={search.label} hint={search.hint} button={search.button} defaultValue={asked} />
      <Found locale={locale} asked={asked} found={found} />
      {found.length > 0 ? null : (
        <>
          <h2 className="mb-3 text-xl">{results.inSector}</h2>
          <SectorCards locale={locale} sectors={sectors} />
        </>
      )}
      <p className="max-w-text">
        {results.ask}{' '}
        <a href={`tel:${shell.hotline.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center font-bold">
          {shell.hotline}
        </a>
      </p>
    </>
  )
}
