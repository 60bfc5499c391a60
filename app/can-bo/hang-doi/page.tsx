import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { loadCalendar } from '@/lib/calendar/queries'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { listProposedExtensions, listWarnings } from '@/lib/dossier/queries/deadlines'
import { mostCounted } from '@/lib/dossier/model/queue'
import { listQueue, type QueueRow } from '@/lib/dossier/queries/queue'
import { countQueue, splitQueue } from '@/lib/dossier/queries/queue-counts'
import { listSavedFilters } from '@/lib/dossier/queries/saved-filters'
import { handlingRoles, splitView } from '@/lib/dossier/policy'
import { requireOfficial } from '@/lib/identity/session'
import { listPublished } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { shortcutsAreOn } from '@/lib/web/shortcuts'
import { lookedForBy, SearchIsOver } from '../looked-for'
import { type Chosen, chosenIn, isNarrowed, queryOf, slugOf } from './chosen'
import { Filters } from './filters'
import { KeysSheet } from './keys-sheet'
import { QueueParts } from './queue-parts'
import { QueueTable } from './queue-table'
import { QueueViews } from './queue-views'
import { Shortcuts } from './shortcuts'
import { procedureChoices, stepChoices } from './choices'
import { choicesOf, groupsOf, waysOf } from './views'

const words = officialText.office.queue
const views = officialText.queueViews
const { label, choose, show, more, moreRead, changed, dossiers } = views
const countWords = { label, choose, show, more, moreRead, changed, dossiers }

export const metadata: Metadata = { title: words.title }

/** The calendars by which the deadlines on the page are told. */
async function calendarsOf(actor: Actor, rows: readonly QueueRow[]) {
  const agencies = [...new Set(rows.map(({ agencyId }) => agencyId))]
  return new Map(await Promise.all(agencies.map(async (id) => [id, await loadCalendar(actor, id)] as const)))
}

function Empty({ chosen }: { readonly chosen: Chosen }) {
  const narrowed = isNarrowed(chosen)
  const [title, help] = views.empty[narrowed ? 'search' : chosen.view]
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

/** A page of the dossiers of the view, with what may be done to many. */
async function Dossiers({ actor, chosen, now }: { readonly actor: Actor; readonly chosen: Chosen; readonly now: Date }) {
  const page = await listQueue(actor, chosen, now)
  if (page.rows.length === 0) return <Empty chosen={chosen} />
  const calendars = await calendarsOf(actor, page.rows)
  const may = {
    accept: agenciesWhere(actor, ['COUNTER_OFFICER']).length > 0 && page.rows.some(({ status }) => status === 'REGISTERED'),
    reassign: page.rows.some(({ stepRole }) => stepRole !== null),
  }
  const size = { href: paths.queue(queryOf({ ...chosen, after: undefined, long: !chosen.long })), text: chosen.long ? words.shortPages : words.longPages }
  return (
    <>
      <QueueTable caption={views.captions[chosen.query === undefined ? chosen.view : 'search']} rows={page.rows} calendars={calendars} now={now} may={may} />
      <Pagination
        label={words.pages}
        previous={chosen.after === undefined ? undefined : { href: paths.queue(queryOf({ ...chosen, after: undefined })), text: words.first }}
        next={page.next === null ? undefined : { href: paths.queue(queryOf({ ...chosen, after: page.next })), text: words.next }}
      />
      {page.next !== null || chosen.long ? (
        <p className="mb-8">
          <a href={size.href} className="inline-flex min-h-11 items-center">
            {size.text}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The queue: the views of the day beside the dossiers of one of them, the most urgent first. */
export default async function Page({ searchParams }: PageProps<'/can-bo/hang-doi'>) {
  const asked = chosenIn(await searchParams)
  const actor = await requireOfficial(undefined, paths.queue(queryOf(asked)))
  const now = new Date()
  const [{ key, typed, over }, counts, procedures, saved, warnings, proposals, keysOn] = await Promise.all([
    lookedForBy(asked.search, now), countQueue(actor, now), listPublished(actor, { at: now }), listSavedFilters(actor),
    listWarnings(actor), listProposedExtensions(actor), shortcutsAreOn(),
  ])
  const kept = saved.find((filter) => filter.key === asked.saved)
  const query = typed.slice(0, 200) || (asked.search === undefined ? kept?.filter.query : undefined)
  const chosen = { ...asked, query, search: key, saved: query === undefined ? undefined : asked.saved }
  const works = agenciesWhere(actor, handlingRoles).length > 0
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="grid gap-x-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <div>
          <QueueViews
            groups={groupsOf(actor, chosen, saved)}
            choices={choicesOf(actor)}
            chosen={slugOf(chosen.view)}
            action={paths.queue()}
            counts={counts}
            countsHref={paths.queueCounts()}
            most={mostCounted}
            words={countWords}
          />
          <p className="mb-4 lg:px-3">
            <a href={paths.deadlineWarnings()} className="inline-flex min-h-11 items-center font-bold">
              {officialText.clock.warnings.link(warnings.length + proposals.length)}
            </a>
          </p>
        </div>
        <div className="min-w-0">
          <SearchIsOver over={over} />
          <Filters chosen={chosen} procedures={procedureChoices(procedures)} steps={stepChoices(procedures)} />
          <div className="mt-6">
            {chosen.split === undefined || !works ? (
              <Dossiers actor={actor} chosen={chosen} now={now} />
            ) : (
              <QueueParts split={chosen.split} view={splitView(actor)} parts={await splitQueue(actor, chosen.split, now)} />
            )}
          </div>
          <KeysSheet on={keysOn} />
        </div>
      </div>
      {keysOn ? <Shortcuts ways={waysOf(actor)} /> : null}
    </>
  )
}
