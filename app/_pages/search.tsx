import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SearchBox } from '@/components/ui/search-box'
import { visitor } from '@/lib/identity/session'
import { listSectors } from '@/lib/procedure/queries'
import { type Search, searchProcedures } from '@/lib/procedure/queries/search'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { LifeEventCards } from './life-event-cards'
import { ProcedureCard } from './procedure-card'
import { SectorCards } from './sector-cards'

export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
export type SearchPageProps = { readonly locale: Locale; readonly searchParams: SearchParams }

/** More than this nobody reads; a guess is short. */
const shown = { sure: 20, guess: 5 }

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

type FoundProps = { readonly locale: Locale; readonly search: Search }

/** Who helps where it is no matter of the ward. */
function Elsewhere({ locale, search: { elsewhere } }: FoundProps) {
  if (elsewhere.length === 0) return null
  return (
    <Notification tone="warning" title={text(locale).finding.elsewhere}>
      {elsewhere.map((who) => (
        <p key={who.vi}>
          <Localised value={who} locale={locale} />
        </p>
      ))}
    </Notification>
  )
}

function Found({ locale, search }: FoundProps) {
  const { catalogue: { results }, finding } = text(locale)
  const { found, confident, corrected } = search
  if (found.length === 0) {
    return search.elsewhere.length > 0 ? <Elsewhere locale={locale} search={search} /> : <EmptyState title={results.none}>{results.noneBody}</EmptyState>
  }
  return (
    <>
      {confident ? null : <Elsewhere locale={locale} search={search} />}
      {corrected === null || !confident ? null : <p className="mb-2 text-soft">{finding.understood(corrected)}</p>}
      {confident ? (
        <p className="mb-4" role="status">{results.found(Math.min(found.length, shown.sure))}</p>
      ) : (
        <div className="mb-4 max-w-text" role="status">
          <h2 className="text-xl">{finding.notSure}</h2>
          <p className="mt-1">{finding.nearest}</p>
        </div>
      )}
      <ul className="mb-8 max-w-text space-y-4">
        {found.slice(0, confident ? shown.sure : shown.guess).map(({ id, definition }) => (
          <li key={id}>
            <ProcedureCard locale={locale} definition={definition} />
          </li>
        ))}
      </ul>
    </>
  )
}

const nothing: Search = { found: [], confident: false, corrected: null, elsewhere: [] }

/** What answers the words somebody typed; where nothing surely does, the ways further and who can help. */
export async function SearchPage({ locale, searchParams }: SearchPageProps) {
  const asked = await askedIn(searchParams)
  const at = new Date()
  const [search, sectors] = await Promise.all([asked === '' ? nothing : searchProcedures(visitor, { at, q: asked }), listSectors(visitor, { at })])
  const { catalogue, shell, finding } = text(locale)
  const { results, search: box } = catalogue
  return (
    <>
      <PageTitle>{asked === '' ? results.title : results.titleFor(asked)}</PageTitle>
      <SearchBox action={paths.search('', locale)} label={box.label} hint={box.hint} button={box.button} defaultValue={asked} />
      {asked === '' ? <p className="mb-8">{results.empty}</p> : <Found locale={locale} search={search} />}
      <p className="mb-8 max-w-text">
        {results.ask}{' '}
        <a href={`tel:${shell.hotline.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center font-bold">
          {shell.hotline}
        </a>
      </p>
      {search.confident ? null : (
        <>
          <h2 className="mb-3 text-xl">{finding.eventsTitle}</h2>
          <LifeEventCards locale={locale} />
          <h2 className="mb-3 text-xl">{results.inSector}</h2>
          <SectorCards locale={locale} sectors={sectors} />
        </>
      )}
    </>
  )
}
