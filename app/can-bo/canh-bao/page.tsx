import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { listProposedExtensions, listWarnings, type ProposalRow, type WarningRow } from '@/lib/dossier/queries/deadlines'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { OwnerCell } from '../owner-cell'

const words = officialText.clock.warnings
const { queue, bench } = officialText.office

export const metadata: Metadata = { title: words.title }

function holderOf({ mine, assigneeName, stepRole }: WarningRow): string {
  if (mine) return queue.me
  return assigneeName ?? (stepRole ? words.group : queue.waiting)
}

const toDossier = (code: string, href: string) => (
  <a href={href} className="inline-flex min-h-11 items-center lg:whitespace-nowrap">
    {code}
  </a>
)

const warningColumns: Column<WarningRow>[] = [
  { key: 'code', header: words.columns.code, names: true, cell: ({ code }) => toDossier(code, paths.workbench(code)) },
  { key: 'procedure', header: words.columns.procedure, cell: ({ procedureName }) => procedureName },
  { key: 'owner', header: words.columns.owner, cell: OwnerCell },
  {
    key: 'level',
    header: words.columns.level,
    cell: ({ percent, proposed }) => (
      <>
        <Tag tone={percent === 100 ? 'overdue' : percent === 80 ? 'due' : 'info'}>{words.levels[percent] ?? ''}</Tag>
        {proposed ? <div className="text-sm text-soft">{words.proposed}</div> : null}
      </>
    ),
  },
  { key: 'due', header: words.columns.due, cell: ({ due }) => formatMoment(due) },
  { key: 'holder', header: words.columns.holder, cell: holderOf },
]

const proposalColumns: Column<ProposalRow>[] = [
  { key: 'code', header: words.columns.code, names: true, cell: ({ code }) => toDossier(code, paths.work(code, 'duyet-gia-han')) },
  { key: 'procedure', header: words.columns.procedure, cell: ({ procedureName }) => procedureName },
  { key: 'owner', header: words.columns.owner, cell: OwnerCell },
  { key: 'before', header: words.columns.before, cell: ({ dueBefore }) => formatMoment(dueBefore) },
  { key: 'asked', header: words.columns.asked, cell: ({ due }) => formatMoment(due) },
  { key: 'by', header: words.columns.by, cell: ({ proposedBy }) => proposedBy },
]

/** Deadlines that run out, and the later dates that wait for the approver's word. */
export default async function Page() {
  const actor = await requireOfficial(undefined, paths.deadlineWarnings())
  const [rows, proposals] = await Promise.all([listWarnings(actor), listProposedExtensions(actor)])
  return (
    <>
      <Breadcrumbs label={bench.breadcrumbs} items={[{ text: queue.title, href: paths.queue() }, { text: words.title }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p className="mb-6">
        <a href={paths.ownNotices()} className="inline-flex min-h-11 items-center">
          {officialText.notices.digest.link}
        </a>
      </p>
      {proposals.length > 0 ? (
        <>
          <h2 className="mb-3 text-xl">{words.proposals}</h2>
          <DataTable caption={words.proposalsCaption} columns={proposalColumns} rows={proposals} rowKey={({ code }) => code} />
        </>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable caption={words.caption} columns={warningColumns} rows={rows} rowKey={({ code }) => code} />
      )}
    </>
  )
}
