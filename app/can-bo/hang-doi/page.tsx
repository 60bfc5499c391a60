import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination, Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { agenciesWhere } from '@/lib/core/actor'
import { listProposedExtensions, listWarnings } from '@/lib/dossier/queries/deadlines'
import { countQueue, listQueue, type QueueCounts, type QueueRow, type QueueView } from '@/lib/dossier/queries/queue'
import { requireOfficial } from '@/lib/identity/session'
import { listPublished } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { type Chosen, chosenIn, queryOf, views } from './chosen'
import { Filters } from './filters'
import { QueueTable } from './queue-table'

const words = officialText.office.queue

export const metadata: Metadata = { title: words.title }

/** The calendars by which the deadlines on the page are told. */
async function calendarsOf(actor: Actor, rows: readonly QueueRow[]) {
  const agencies = [...new Set(rows.map(({ agencyId }) => agencyId))]
  return new Map(await Promise.all(agencies.map(async (id) => [id, await loadCalendar(actor, id)] as const)))
}

function Views({ counts, chosen, supervises }: { readonly counts: QueueCounts; readonly chosen: Chosen; readonly supervises: boolean }) {
  const shown = views.filter((view) => view !== 'all' || supervises)
  const tab = (view: QueueView) => ({
    key: view,
    text: words[view],
    href: paths.queue(queryOf({ ...chosen, view, query: undefined, after: undefined })),
    current: chosen.view === view && chosen.query === undefined,
    count: counts[view],
  })
  return <Tabs label={words.views} items={shown.map(tab)} />
}

function Empty({ chosen }: { readonly chosen: Chosen }) {
  const narrowed = chosen.query !== undefined || chosen.procedureCode !== undefined || chosen.status !== undefined
  const [title, help] = words.empty[narrowed ? 'search' : chosen.view]
  const action = narrowed ? (
    <LinkButton href={paths.queue(queryOf({ view: chosen.view }))} variant="secondary">
      {words.clear}
    </LinkButton>
  ) : undefined
  return (
    <EmptyState title={title} action={action}>
      {help}
    </EmptyState>
  )
}

/** The queue: what this official may do next, the most urgent first. */
export default async function Page({ searchParams }: PageProps<'/can-bo/hang-doi'>) {
  const chosen = chosenIn(await searchParams)
  const actor = await requireOfficial(undefined, paths.queue(queryOf(chosen)))
  const now = new Date()
  const [page, counts, procedures, warnings, proposals] = await Promise.all([
    listQueue(actor, chosen, now), countQueue(actor, now), listPublished(actor, { at: now }), listWarnings(actor), listProposedExtensions(actor),
  ])
  const calendars = await calendarsOf(actor, page.rows)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p className="mb-4">
        <a href={paths.deadlineWarnings()} className="inline-flex min-h-11 items-center font-bold">
          {officialText.clock.warnings.link(warnings.length + proposals.length)}
        </a>
      </p>
      <Views counts={counts} chosen={chosen} supervises={agenciesWhere(actor, ['SUPERVISOR']).length > 0} />
      <Filters chosen={chosen} procedures={procedures.map(({ code, definition }) => ({ code, name: definition.name.vi }))} />
      {page.rows.length === 0 ? (
        <Empty chosen={chosen} />
      ) : (
        <QueueTable caption={words.captions[chosen.query === undefined ? chosen.view : 'search']} rows={page.rows} calendars={calendars} now={now} />
      )}
      <Pagination
        label={words.pages}
        previous={chosen.after === undefined ? undefined : { href: paths.queue(queryOf({ ...chosen, after: undefined })), text: words.first }}
        next={page.next === null ? undefined : { href: paths.queue(queryOf({ ...chosen, after: page.next })), text: words.next }}
      />
    </>
  )
}
