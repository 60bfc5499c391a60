import type { Metadata } from 'next'
import { Refresh } from '@/app/_pages/refresh'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag, type TagTone } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { agenciesWhere } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { requireOfficial } from '@/lib/identity/session'
import type { ExportState } from '@/lib/statistics/model/exports'
import { exportingRoles } from '@/lib/statistics/policy'
import { type ExportRow, listExports } from '@/lib/statistics/queries/exports'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AgainForm } from './export-forms'

const { exports: words, books } = officialText

export const metadata: Metadata = { title: words.title }

const tones: Readonly<Record<ExportState, TagTone>> = { QUEUED: 'neutral', RUNNING: 'waiting', DONE: 'done', FAILED: 'overdue', EXPIRED: 'stopped' }

const everySeconds = { withScript: 2, without: 5 }

/** The files of data that were asked for: on their way, to be fetched, over. */
export default async function Page({ searchParams }: PageProps<'/can-bo/xuat-du-lieu'>) {
  const actor = await requireOfficial(exportingRoles, paths.exports())
  const asked = (await searchParams)['tin'] === 'da-nhan'
  const rows = await listExports(actor)
  const supervises = agenciesWhere(actor, ['SUPERVISOR']).length > 0
  const waits = rows.some(({ state }) => state === 'QUEUED' || state === 'RUNNING')
  return (
    <>
      {waits ? <Waiting /> : null}
      <Breadcrumbs label={books.breadcrumbs} items={[{ text: books.title, href: paths.books() }, { text: words.title }]} />
      <PageTitle lead={supervises ? words.leadSupervisor : words.lead}>{words.title}</PageTitle>
      {asked && waits ? <Notification tone="success" announce title={words.asked} /> : null}
      {waits ? (
        <p className="mb-4">
          <a href={paths.exports()} className="inline-flex min-h-11 items-center font-bold">
            {words.refresh}
          </a>
        </p>
      ) : null}
      {supervises ? (
        <p className="mb-4">
          <a href={paths.auditRoot()} className="inline-flex min-h-11 items-center font-bold">
            {officialText.auditLog.roots.takeLatest}
          </a>
        </p>
      ) : null}
      {rows.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : <Rows rows={rows} supervises={supervises} />}
    </>
  )
}

/** Asks again by itself while something is on its way; without scripts the page loads anew. */
function Waiting() {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(everySeconds.without)} />
      </noscript>
      <Refresh seconds={everySeconds.withScript} />
    </>
  )
}

function nameOf({ kind, period, book }: ExportRow): string {
  if (book) return books.bookName(book.kind, book.year)
  return period ? `${words.kinds[kind]}, ${words.period(formatDay(period.from), formatDay(period.to))}` : words.kinds[kind]
}

function State({ row: { state, rowsDone, rowsTotal, expiresAt } }: { readonly row: ExportRow }) {
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      {state === 'RUNNING' || state === 'DONE' ? <div className="mt-1 text-sm">{words.rows(rowsDone, state === 'DONE' ? null : rowsTotal)}</div> : null}
      {state === 'DONE' && expiresAt ? <div className="text-sm text-soft">{words.until(formatDay(dayOf(expiresAt)))}</div> : null}
    </>
  )
}

function Act({ row }: { readonly row: ExportRow }) {
  const about = words.fetchOf(nameOf(row), formatMoment(row.requestedAt))
  if (row.state === 'DONE') {
    return (
      <a href={paths.exportFile(row.key)} className="inline-flex min-h-11 items-center font-bold">
        {words.fetch}
        <VisuallyHidden> {about}</VisuallyHidden>
      </a>
    )
  }
  return row.state === 'FAILED' || row.state === 'EXPIRED' ? <AgainForm words={words} name={row.key} about={about} /> : '–'
}

function Rows({ rows, supervises }: { readonly rows: readonly ExportRow[]; readonly supervises: boolean }) {
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', header: words.columns.what, names: true, cell: nameOf },
        { key: 'format', header: words.columns.format, cell: ({ format }) => words.formats[format] },
        { key: 'purpose', header: words.columns.purpose, cell: ({ purpose }) => purpose },
        ...(supervises ? [{ key: 'by', header: words.columns.by, cell: ({ requestedBy }: ExportRow) => requestedBy }] : []),
        { key: 'at', header: words.columns.at, cell: ({ requestedAt }) => formatMoment(requestedAt) },
        { key: 'state', header: words.columns.state, cell: (row) => <State row={row} /> },
        { key: 'act', header: words.columns.act, cell: (row) => <Act row={row} /> },
      ]}
    />
  )
}
