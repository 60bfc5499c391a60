import type { Metadata } from 'next'
import { StatusTag } from '@/app/_pages/dossiers/status-tag'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { type PassedOnView, passedOnViews } from '@/lib/dossier/model/passed-on'
import { countPassedOn, listPassedOn } from '@/lib/dossier/queries/passed-on'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.counter.passed

export const metadata: Metadata = { title: words.title }

const slugs: Readonly<Record<PassedOnView, string>> = { waiting: 'dang-cho', ready: 'cho-tra', all: 'tat-ca' }

/** What the counter took in for other agencies, and how it goes there: first what waits. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tiep-nhan/chuyen'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER', 'SUPERVISOR'], paths.passedOn())
  const query = await searchParams
  const after = dossierCode.safeParse(query['sau'])
  const view = passedOnViews.find((one) => slugs[one] === query['xem']) ?? 'waiting'
  const [{ rows, more }, counts] = await Promise.all([listPassedOn(actor, { view, after: after.data }), countPassedOn(actor)])
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Tabs
        label={words.views.label}
        items={[
          { key: 'waiting', text: words.views.waiting(counts.waiting), href: paths.passedOn(), current: view === 'waiting' },
          { key: 'ready', text: words.views.ready(counts.ready), href: paths.passedOn({ xem: slugs.ready }), current: view === 'ready' },
          { key: 'all', text: words.views.all, href: paths.passedOn({ xem: slugs.all }), current: view === 'all' },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.none[view]}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable
          caption={words.table}
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', header: words.code, names: true, cell: ({ code }) => <a href={paths.passedOnDossier(code)}>{code}</a> },
            { key: 'owner', header: words.owner, cell: ({ ownerName }) => ownerName },
            { key: 'procedure', header: words.procedure, cell: ({ procedure }) => procedure },
            { key: 'agency', header: words.agency, cell: ({ agency }) => agency },
            { key: 'status', header: words.status, cell: ({ status }) => <StatusTag status={status} locale="vi" /> },
            { key: 'due', header: words.due, cell: ({ dueAt }) => (dueAt ? formatMoment(dueAt) : '–') },
          ]}
        />
      )}
      {more === null ? null : (
        <a href={paths.passedOn({ xem: slugs[view], sau: more })} className="inline-flex min-h-11 items-center font-bold">
          {words.more}
        </a>
      )}
    </>
  )
}
