import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { registrySources } from '@/lib/registry/model'
import { type Connection, listConnections } from '@/lib/registry/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { TryForm } from './try-form'

const { registries: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const tones = { works: 'done', failing: 'overdue', closed: 'overdue', 'not-connected': 'neutral', unknown: 'info' } as const

const errorWords = (code: string): string => words.errors.find(([known]) => code.startsWith(known))?.[1] ?? words.unknownError

function State({ state, closedUntil }: Connection) {
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      {closedUntil ? <div className="text-sm text-soft">{words.until(formatMoment(closedUntil))}</div> : null}
    </>
  )
}

function LastFailure({ lastFailure, lastError }: Connection) {
  if (!lastFailure) return '–'
  return (
    <>
      {formatMoment(lastFailure)}
      {lastError === null ? null : <div className="text-sm text-soft">{errorWords(lastError)}</div>}
    </>
  )
}

const tryWords = { try: words.try, trying: words.trying, errorTitle: words.errorTitle, refusals: words.refusals }

const columnsFor = (agencyId: string): readonly Column<Connection>[] => [
  { key: 'source', header: words.columns.source, names: true, cell: ({ source }) => words.sources[source] },
  { key: 'state', header: words.columns.state, cell: State },
  { key: 'lastSuccess', header: words.columns.lastSuccess, cell: ({ lastSuccess }) => (lastSuccess ? formatMoment(lastSuccess) : words.never) },
  { key: 'lastFailure', header: words.columns.lastFailure, cell: LastFailure },
  { key: 'asked', header: words.columns.asked, number: true, cell: ({ asked }) => asked },
  { key: 'unanswered', header: words.columns.unanswered, number: true, cell: ({ unanswered }) => unanswered },
  { key: 'kept', header: words.columns.kept, number: true, cell: ({ kept }) => kept },
  { key: 'p95', header: words.columns.p95, number: true, cell: ({ p95 }) => (p95 === null ? '–' : words.milliseconds(p95)) },
  {
    key: 'act',
    header: words.columns.act,
    cell: ({ source, state }) => (state === 'not-connected' ? '–' : <TryForm agencyId={agencyId} source={source} words={{ ...tryWords, which: words.sources[source] }} />),
  },
]

/** How the connections with the registries stand, and the way to try one. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/ket-noi'>) {
  const actor = await requireAdministrator(paths.adminConnections())
  const query = await searchParams
  const agency = await ownAgency(actor, query['don-vi'])
  const connections = await listConnections(actor, agency.id, new Date())
  const tried = registrySources.find((source) => source === query['thu'])
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {tried === undefined ? null : query['tra-loi'] === 'co' ? (
        <Notification tone="success" announce title={words.answered(words.sources[tried])} />
      ) : (
        <Notification tone="warning" announce title={words.unansweredNow(words.sources[tried])} />
      )}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <DataTable caption={words.caption} columns={columnsFor(agency.id)} rows={connections} rowKey={({ source }) => source} />
      <p className="mt-4 max-w-text text-soft">{words.purposeNote}</p>
    </>
  )
}
