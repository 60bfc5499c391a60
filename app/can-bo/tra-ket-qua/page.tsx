import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { SearchBox } from '@/components/ui/search-box'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { soughtIn } from '@/lib/dossier/model/collecting'
import { givingAgencies } from '@/lib/dossier/policy'
import { findSoughtCode, listPostalItems, listWaitingResults } from '@/lib/dossier/queries/giving'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { PostalTable, WaitingTable } from './giving-tables'

const words = officialText.giving

export const metadata: Metadata = { title: words.title }

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** Results that wait at the counter; what is scanned or typed leads straight to the one it names. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tra-ket-qua'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.giving())
  const query = await searchParams
  const typed = first(query['tim']) ?? ''
  const sought = soughtIn(typed)
  const code = sought && (await findSoughtCode(actor, sought))
  if (code) redirect(paths.givingOf(code))
  const isPosted = first(query['xem']) === 'buu-chinh'
  const now = new Date()
  const [agencyId] = givingAgencies(actor)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <SearchBox action={paths.giving()} name="tim" label={words.search} hint={words.searchHint} button={words.searchButton} defaultValue={typed} />
      <Tabs
        label={words.views}
        items={[
          { key: 'waiting', text: words.waiting, href: paths.giving(), current: !isPosted },
          { key: 'posted', text: words.posted, href: paths.giving({ xem: 'buu-chinh' }), current: isPosted },
        ]}
      />
      {isPosted ? <PostalTable rows={await listPostalItems(actor)} /> : <Waiting {...await listWaitingResults(actor, { sought, after: first(query['sau']) }, now)} typed={typed} />}
      {agencyId === undefined ? null : (
        <p>
          <a href={paths.resultTransfer({ 'don-vi': shortId(agencyId), ngay: dayOf(now) })} target="_blank" className="inline-flex min-h-11 items-center">
            {words.transfer}
          </a>
        </p>
      )}
    </>
  )
}

type WaitingProps = Awaited<ReturnType<typeof listWaitingResults>> & { readonly typed: string }

function Waiting({ rows, next, typed }: WaitingProps) {
  return (
    <>
      {rows.length > 0 ? <WaitingTable rows={rows} /> : null}
      {rows.length === 0 ? (typed === '' ? <EmptyState title={words.none} /> : <EmptyState title={words.noneFound}>{words.noneFoundHelp}</EmptyState>) : null}
      {next === null ? null : (
        <p>
          <a href={paths.giving({ sau: next, tim: typed || undefined })} className="inline-flex min-h-11 items-center font-bold">
            {words.more}
          </a>
        </p>
      )}
      {typed === '' ? null : (
        <p>
          <a href={paths.giving()} className="inline-flex min-h-11 items-center">
            {words.all}
          </a>
        </p>
      )}
    </>
  )
}
