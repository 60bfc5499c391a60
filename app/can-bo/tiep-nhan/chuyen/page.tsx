import type { Metadata } from 'next'
import { StatusTag } from '@/app/_pages/dossiers/status-tag'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { listPassedOn } from '@/lib/dossier/queries/passed-on'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.counter.passed

export const metadata: Metadata = { title: words.title }

/** What the counter took in for other agencies, and how it goes there. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tiep-nhan/chuyen'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER', 'SUPERVISOR'], paths.passedOn())
  const after = dossierCode.safeParse((await searchParams)['sau'])
  const { rows, more } = await listPassedOn(actor, { after: after.data })
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
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
        <a href={paths.passedOn({ sau: more })} className="inline-flex min-h-11 items-center font-bold">
          {words.more}
        </a>
      )}
    </>
  )
}
