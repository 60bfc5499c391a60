import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { supervisedAgencies } from '@/lib/feedback/policy'
import { listComplaints, type WorkedRow } from '@/lib/feedback/queries/complaints'
import { requireOfficial } from '@/lib/identity/session'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.complaints
const { kinds } = text('vi').feedback

export const metadata: Metadata = { title: words.title }

const tones = { RECEIVED: 'due', ASSIGNED: 'waiting', ANSWERED: 'done', WITHDRAWN: 'stopped' } as const

/** What citizens reported and proposed: all of it to the supervisor, to others what was given to them. */
export default async function Page({ searchParams }: PageProps<'/can-bo/phan-anh'>) {
  const actor = await requireOfficial(undefined, paths.workedComplaints())
  const isOpen = (await searchParams)['xem'] !== 'da-dong'
  const rows = await listComplaints(actor, { isOpen })
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Tabs
        label={words.views}
        items={[
          { key: 'open', text: words.open, href: paths.workedComplaints(), current: isOpen },
          { key: 'closed', text: words.closed, href: paths.workedComplaints({ xem: 'da-dong' }), current: !isOpen },
        ]}
      />
      {rows.length === 0 ? <EmptyState title={isOpen ? words.none : words.noneClosed} /> : <Rows rows={rows} now={new Date()} />}
      {supervisedAgencies(actor).length === 0 ? null : (
        <p>
          <a href={paths.ratings()} className="inline-flex min-h-11 items-center font-bold">
            {words.ratings.title}
          </a>
        </p>
      )}
    </>
  )
}

function Rows({ rows, now }: { readonly rows: readonly WorkedRow[]; readonly now: Date }) {
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          header: words.code,
          names: true,
          cell: ({ code }) => (
            <a href={paths.workedComplaint(code)} className="inline-flex min-h-11 items-center whitespace-nowrap">
              {code}
            </a>
          ),
        },
        { key: 'text', header: words.text, cell: ({ kind, beginning }) => `${kinds[kind]}: ${beginning}` },
        { key: 'filed', header: words.filedAt, cell: ({ filedAt }) => formatMoment(filedAt) },
        {
          key: 'due',
          header: words.dueAt,
          cell: ({ dueAt, answeredAt, state }) => (
            <>
              {formatDay(dayOf(dueAt))} {state !== 'WITHDRAWN' && (answeredAt ?? now) > dueAt ? <Tag tone="overdue">{words.overdue}</Tag> : null}
            </>
          ),
        },
        { key: 'state', header: words.state, cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag> },
        { key: 'assignee', header: words.assignee, cell: ({ assigneeName }) => assigneeName ?? words.nobody },
      ]}
    />
  )
}
