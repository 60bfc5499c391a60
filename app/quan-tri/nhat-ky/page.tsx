import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { type AuditRow, auditFilter, findEntries } from '@/lib/audit/queries/entries'
import { listRoots } from '@/lib/audit/queries/roots'
import { findSealState } from '@/lib/audit/queries/seal-state'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { longId, shortId } from '@/lib/core/ids'
import { findDossierId } from '@/lib/dossier/queries/for-audit'
import { listAgencies, officialNames } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { FilterForm } from './filter-form'
import { Checks, RootList, SealState } from './seal-parts'

const { auditLog: words, jobs, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

type Names = ReadonlyMap<string, { fullName: string }>

/** Rows of no agency. */
const everywhere = 'chung'

const shownId = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? shortId(id) : id)

function Who({ row: { actorKind, actorId }, names }: { readonly row: AuditRow; readonly names: Names }) {
  const known = actorKind === 'system' ? jobs.names[actorId ?? '']?.title : names.get(actorId ?? '')?.fullName
  return (
    <>
      {known ?? words.actorKinds[actorKind] ?? actorKind}
      {actorId && actorKind !== 'system' ? <div className="font-mono text-sm text-soft break-all">{shownId(actorId)}</div> : null}
    </>
  )
}

function Subject({ row: { subjectKind, subjectId, ownerId } }: { readonly row: AuditRow }) {
  return (
    <>
      {subjectKind}
      <div className="font-mono text-sm text-soft break-all">{shownId(subjectId)}</div>
      {ownerId && ownerId !== subjectId ? <div className="text-sm text-soft break-all">{words.owner(shortId(ownerId))}</div> : null}
    </>
  )
}

const columnsFor = (names: Names): readonly Column<AuditRow>[] => [
  { key: 'at', header: words.columns.at, cell: ({ at }) => formatMoment(at) },
  {
    key: 'action',
    header: words.columns.action,
    names: true,
    cell: ({ action }) => (
      <>
        {words.actions[action] ?? words.groups[action.split('.')[0] ?? ''] ?? action}
        <div className="font-mono text-sm font-normal text-soft break-all">{action}</div>
      </>
    ),
  },
  { key: 'actor', header: words.columns.actor, cell: (row) => <Who row={row} names={names} /> },
  { key: 'subject', header: words.columns.subject, cell: (row) => <Subject row={row} /> },
  {
    key: 'detail',
    header: words.columns.detail,
    cell: ({ detail }) => <span className="text-sm break-all">{Object.entries(detail).map(([key, value]) => `${key}: ${shownId(String(value))}`).join('; ') || '–'}</span>,
  },
  { key: 'sealed', header: words.columns.sealed, cell: ({ sealed }) => <Tag tone={sealed ? 'done' : 'waiting'}>{sealed ? words.sealed : words.unsealed}</Tag> },
]

/** The agency of the address that the actor keeps, or none at all; the first of theirs where nothing is said. */
function askedAgency(own: readonly string[], named: unknown): string | null {
  if (named === everywhere) return null
  return (typeof named === 'string' ? own.find((id) => shortId(id) === named) : own[0]) ?? notFound()
}

/** The code of a dossier stands for its id. */
const subjectOf = async (actor: Actor, asked: string) => (/^\d|^[A-Z]\d/.test(asked) && !longId(asked) ? ((await findDossierId(actor, asked)) ?? asked) : asked)

/** Who did and saw what, how far that is sealed, and whether somebody tampered with it. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/nhat-ky'>) {
  const actor = await requireAdministrator(paths.adminAudit())
  const [query, now] = [await searchParams, new Date()]
  const own = agenciesWhere(actor, ['ADMINISTRATOR'])
  const agencyId = askedAgency(own, query['don-vi'])
  const asked = typeof query['doi-tuong'] === 'string' ? query['doi-tuong'].trim() : ''
  const filter = auditFilter.parse({ action: query['viec'], actor: query['nguoi'], subject: await subjectOf(actor, asked), day: query['ngay'], after: query['sau'] })
  const [entries, state, roots, agencies] = await Promise.all([
    findEntries(actor, { agencyId, filter }, now), findSealState(actor, agencyId), listRoots(actor), listAgencies(actor),
  ])
  if (!entries || !state) notFound()
  const officials = entries.rows.flatMap(({ actorKind, actorId }) => (actorKind === 'official' && actorId ? [actorId] : []))
  const names = await officialNames(actor, [...new Set([...officials, ...state.checks.map(({ requestedById }) => requestedById)])])
  const unit = agencyId === null ? everywhere : shortId(agencyId)
  const kept = agencies.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ value: shortId(id), label: name }))
  const units = [...kept, { value: everywhere, label: words.system }]
  const shown = { 'don-vi': unit, viec: filter.action, 'doi-tuong': asked || undefined, nguoi: filter.actor, ngay: filter.day }
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {query['xong'] === 'kiem-tra' ? <Notification tone="success" announce title={words.checks.asked} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <FilterForm filter={filter} subject={asked} unit={unit} units={units} />
      {entries.rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable caption={words.caption} columns={columnsFor(names)} rows={entries.rows} rowKey={({ id }) => id} />
      )}
      {entries.next === null ? null : (
        <div className="mb-10">
          <LinkButton href={paths.adminAudit({ ...shown, sau: entries.next })} variant="secondary">
            {words.next}
          </LinkButton>
        </div>
      )}
      <SealState state={state} now={now} />
      <RootList roots={roots} />
      <Checks checks={state.checks} names={names} />
    </>
  )
}
