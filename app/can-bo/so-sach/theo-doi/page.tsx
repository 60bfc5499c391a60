import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs, Pagination } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { handlingRoles } from '@/lib/dossier/policy'
import { countLog, listLog, type LogPage, type LogRow } from '@/lib/dossier/queries/log'
import { listAgencies } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { spanOf } from '@/lib/statistics/model/period'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ExportBox } from '../../xuat-du-lieu/export-box'
import { type Chosen, chosenIn, PeriodForm, queryOf } from '../../bao-cao/period'

const { dossierLog: words, books, office } = officialText
const { columns } = words

export const metadata: Metadata = { title: words.title }

/** The dossier log (Mẫu 07) of a period, page by page. */
export default async function Page({ searchParams }: PageProps<'/can-bo/so-sach/theo-doi'>) {
  const actor = await requireOfficial(handlingRoles, paths.dossierLog())
  const now = new Date()
  const query = await searchParams
  const ids = agenciesWhere(actor, handlingRoles)
  const chosen = chosenIn(query, ids, dayOf(now))
  const after = typeof query['sau'] === 'string' ? query['sau'] : undefined
  const span = { agencyId: chosen.agencyId, ...spanOf(chosen.period) }
  const [page, count, all] = await Promise.all([listLog(actor, { ...span, after }, now), countLog(actor, span), listAgencies(actor)])
  const agencies = all.filter(({ id }) => ids.includes(id))
  const [from, to] = [formatDay(chosen.period.from), formatDay(chosen.period.to)]
  return (
    <>
      <Breadcrumbs label={books.breadcrumbs} items={[{ text: books.title, href: paths.books() }, { text: words.title }]} />
      <PageTitle caption={words.form} lead={words.lead}>
        {words.title}
      </PageTitle>
      {chosen.wrong ? <Notification tone="warning" title={words.wrong} /> : null}
      <PeriodForm chosen={chosen} agencies={agencies} today={dayOf(now)} at={paths.dossierLog} />
      <ExportBox at={paths.dossierLog()} actor={actor} kind="DOSSIER_LOG" wanted={{ agencyId: chosen.agencyId, ...chosen.period }} />
      {!page || page.rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Rows page={page} first={firstOf(query['stt'], after)} caption={words.caption(count ?? 0, from, to)} />
      )}
      <Pages chosen={chosen} ids={ids} page={page} after={after} first={firstOf(query['stt'], after)} />
    </>
  )
}

/** The number of the first line on this page: the address carries it along. */
const firstOf = (typed: string | string[] | undefined, after: string | undefined): number =>
  after !== undefined && typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : 1

type PagesProps = {
  readonly chosen: Chosen
  readonly ids: readonly string[]
  readonly page: LogPage | null
  readonly after: string | undefined
  readonly first: number
}

function Pages({ chosen, ids, page, after, first }: PagesProps) {
  const query = queryOf(chosen, ids)
  const next = page?.next ?? undefined
  const stt = String(first + (page?.rows.length ?? 0))
  return (
    <Pagination
      label={words.pages}
      previous={after === undefined ? undefined : { href: paths.dossierLog(query), text: words.first }}
      next={next === undefined ? undefined : { href: paths.dossierLog({ ...query, sau: next, stt }), text: words.next }}
    />
  )
}

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').map((part) => <div key={part}>{part}</div>)
const momentOf = (label: string, at: Date | null) => (at ? `${label}: ${formatMoment(at)}` : '')

function givenTo({ returnedAt, giver, receiver, delivery }: LogRow) {
  if (!returnedAt) return words.ways[delivery]
  return lines(formatMoment(returnedAt), words.ways[delivery], `${columns.giver}: ${giver || words.byPortal}`, `${columns.receiver}: ${receiver || words.toAccount}`)
}

function Rows({ page, first, caption }: { readonly page: LogPage; readonly first: number; readonly caption: string }) {
  const numbered = page.rows.map((row, index) => ({ ...row, index: first + index }))
  return (
    <DataTable
      caption={caption}
      rows={numbered}
      rowKey={({ code }) => code}
      columns={[
        { key: 'index', header: columns.index, number: true, cell: ({ index }) => index },
        {
          key: 'code',
          header: columns.code,
          names: true,
          cell: ({ code }) => (
            <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center">
              {code}
            </a>
          ),
        },
        { key: 'content', header: columns.content, cell: ({ content, sector }) => lines(content, `${columns.sector}: ${sector}`, `${columns.sets}: 1`) },
        { key: 'owner', header: columns.owner, cell: ({ ownerName, ownerAddress, ownerPhone }) => lines(ownerName, ownerAddress, ownerPhone) },
        {
          key: 'days',
          header: words.groups.days,
          cell: ({ acceptedAt, dueAt, completedAt }) =>
            lines(momentOf(columns.received, acceptedAt), momentOf(columns.due, dueAt), momentOf(columns.completed, completedAt)),
        },
        { key: 'giving', header: words.groups.giving, cell: givenTo },
        { key: 'official', header: columns.official, cell: ({ receivedBy }) => receivedBy || '–' },
        {
          key: 'note',
          header: columns.note,
          cell: ({ status, channel, supplementRounds }) =>
            lines(office.statuses[status], words.channels[channel] ?? channel, supplementRounds > 0 ? words.supplements(supplementRounds) : ''),
        },
      ]}
    />
  )
}
