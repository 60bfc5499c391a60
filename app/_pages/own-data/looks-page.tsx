import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { requireCitizen } from '@/lib/identity/session'
import { listLooks, type Look } from '@/lib/privacy/queries/looks'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type OwnDataProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Title of the page about who looked. */
export const looksMetadata = (locale: Locale): Metadata => ({ title: text(locale).ownData.looksTitle })

function OneLook({ look: { at, action, by, dossierCode }, locale }: { readonly look: Look; readonly locale: Locale }) {
  const words = text(locale).ownData
  return (
    <li className="py-3">
      <strong>{words.looks[action]}</strong>
      {dossierCode === null ? null : (
        <>
          {' · '}
          <a href={paths.dossier(dossierCode, locale)} className="inline-flex min-h-11 items-center break-all">
            {words.dossier(dossierCode)}
          </a>
        </>
      )}
      <p className="text-soft">
        {by === null ? words.byPortal : <span lang="vi">{[words.of(by.name, by.title), by.agency].filter(Boolean).join(' · ')}</span>}
        {' · '}
        <span className="whitespace-nowrap">{formatMoment(at)}</span>
      </p>
    </li>
  )
}

/** Who of the offices saw the citizen's data, when and what for, the latest first. */
export async function LooksPage({ locale, query }: OwnDataProps) {
  const actor = await requireCitizen(paths.looks(locale))
  const { sau } = await query
  const after = typeof sau === 'string' ? sau : undefined
  const { looks, next } = await listLooks(actor, after)
  const words = text(locale).ownData
  return (
    <>
      <PageTitle lead={words.looksLead}>{words.looksTitle}</PageTitle>
      <p className="mb-4">
        <a href={paths.ownData(locale)} className="inline-flex min-h-11 items-center">
          {words.title}
        </a>
      </p>
      {looks.length === 0 ? (
        <EmptyState title={words.looksNone} />
      ) : (
        <ul className="max-w-text divide-y divide-rule border-y border-rule">
          {looks.map((look) => (
            <OneLook key={look.id} look={look} locale={locale} />
          ))}
        </ul>
      )}
      <Pagination
        label={words.pages}
        previous={after === undefined ? undefined : { href: paths.looks(locale), text: words.newest }}
        next={next === null ? undefined : { href: paths.looks(locale, { sau: next }), text: words.older }}
      />
    </>
  )
}
