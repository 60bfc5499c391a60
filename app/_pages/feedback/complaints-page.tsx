import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { listMyComplaints } from '@/lib/feedback/queries/complaints'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

/** The title of the list. */
export const complaintsMetadata = (locale: Locale): Metadata => ({ title: text(locale).feedback.complaints.title })

/** How each state is drawn. */
export const complaintTones = { RECEIVED: 'info', ASSIGNED: 'waiting', ANSWERED: 'done', WITHDRAWN: 'stopped' } as const

/** What the citizen reported and proposed, and the way to write more. */
export async function ComplaintsPage({ locale }: { readonly locale: Locale }) {
  const actor = await requireCitizen(paths.complaints(locale))
  const { complaints: words, kinds, states } = text(locale).feedback
  const rows = await listMyComplaints(actor)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="mb-8">
        <LinkButton href={paths.newComplaint(locale)}>{words.write}</LinkButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <DataTable
          caption={words.list}
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'code',
              header: words.code,
              names: true,
              cell: ({ code }) => (
                <a href={paths.complaint(code, locale)} className="inline-flex min-h-11 items-center">
                  {code}
                </a>
              ),
            },
            { key: 'kind', header: words.kind, cell: ({ kind }) => kinds[kind] },
            { key: 'state', header: words.state, cell: ({ state }) => <Tag tone={complaintTones[state]}>{states[state]}</Tag> },
            { key: 'filed', header: words.filedAt, cell: ({ filedAt }) => formatMoment(filedAt) },
            { key: 'due', header: words.dueAt, cell: ({ dueAt }) => formatDay(dayOf(dueAt)) },
          ]}
        />
      )}
    </>
  )
}
