import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { soughtIn } from '@/lib/dossier/model/collecting'
import { givingAgencies } from '@/lib/dossier/policy'
import { listPostalItems, listWaitingResults } from '@/lib/dossier/queries/giving'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookedForBy, SearchIsOver, searchWords } from '../looked-for'
import { WordsBox } from '../posted-search'
import { lookForResult } from './actions'
import { PostalTable, WaitingTable } from './giving-tables'

const words = officialText.giving

export const metadata: Metadata = { title: words.title }

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** Results that wait at the counter, and the search among them. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tra-ket-qua'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.giving())
  const query = await searchParams
  const now = new Date()
  const { key, typed, over } = await lookedForBy(query['tim'], now)
  const sought = soughtIn(typed)
  const isPosted = first(query['xem']) === 'buu-chinh'
  const [agencyId] = givingAgencies(actor)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <SearchIsOver over={over} />
      <WordsBox action={lookForResult} words={searchWords} label={words.search} hint={words.searchHint} button={words.searchButton} typed={typed} />
      <Tabs
        label={words.views}
        items={[
          { key: 'waiting', text: words.waiting, href: paths.giving(), current: !isPosted },
          { key: 'posted', text: words.posted, href: paths.giving({ xem: 'buu-chinh' }), current: isPosted },
        ]}
      />
      {isPosted ? <PostalTable rows={await listPostalItems(actor)} /> : <Waiting {...await listWaitingResults(actor, { sought, after: first(query['sau']) }, now)} search={key} />}
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

type WaitingProps = Awaited<ReturnType<typeof listWaitingResults>> & { readonly search: string | undefined }

function Waiting({ rows, next, search }: WaitingProps) {
  return (
    <>
      {rows.length > 0 ? <WaitingTable rows={rows} /> : null}
      {rows.length > 0 ? null : search === undefined ? (
        <EmptyState title={words.none} />
      ) : (
        <EmptyState title={words.noneFound}>{words.noneFoundHelp}</EmptyState>
      )}
      {next === null ? null : (
        <p>
          <a href={paths.giving({ sau: next, tim: search })} className="inline-flex min-h-11 items-center font-bold">
            {words.more}
          </a>
        </p>
      )}
      {search === undefined ? null : (
        <p>
          <a href={paths.giving()} className="inline-flex min-h-11 items-center">
            {words.all}
          </a>
        </p>
      )}
    </>
  )
}
