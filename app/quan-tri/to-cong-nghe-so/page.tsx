import type { Metadata } from 'next'
import { requestTime } from '@/app/_pages/filing/draft'
import { procedureNames } from '@/app/_pages/help-team/procedure-names'
import { TeamForm } from '@/app/_pages/help-team/team-form'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatDay, formatMinute } from '@/lib/core/dates'
import { type EventRow, listEvents } from '@/lib/identity/queries/help-events'
import { type HelpFigure, helpFigures, listMembers, type MemberRow } from '@/lib/identity/queries/team'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { appoint, dismiss, plan } from './actions'

const { admin: words, forms } = officialText.team
const { home } = officialText.procedures

export const metadata: Metadata = { title: words.title }

/** Who is in the team, how many they helped, and their filing days. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/to-cong-nghe-so'>) {
  const actor = await requireAdministrator(paths.adminTeam())
  const { 'don-vi': named, tin } = await searchParams
  const agency = await ownAgency(actor, named)
  const now = requestTime()
  const [members, figures, events] = await Promise.all([listMembers(actor, agency.id, now), helpFigures(actor, agency.id), listEvents(actor, agency.id, now)])
  const hidden = { agencyId: agency.id }
  const news = words.news[String(tin)]
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {news === undefined ? null : <Notification tone="success" announce title={news} />}
      <PageTitle caption={agency.name} lead={words.lead}>{words.title}</PageTitle>
      <h2 className="mb-3 text-xl">{words.members}</h2>
      <Members members={members} />
      <h3 className="mb-3 text-lg">{words.appoint}</h3>
      <TeamForm
        action={appoint} words={forms} id="them" hidden={hidden} submit={words.save}
        fields={[
          { name: 'name', label: words.name }, { name: 'personalId', label: words.personalId, kind: 'digits' },
          { name: 'groups', label: words.groups, hint: words.groupsHint }, { name: 'fromDay', label: words.from, kind: 'day' }, { name: 'toDay', label: words.to, kind: 'day' },
        ]}
      />
      <h2 className="mt-12 mb-3 text-xl">{words.figures}</h2>
      <p className="mb-3 text-soft">{words.figuresLead}</p>
      <Figures figures={figures} nameOf={await procedureNames(figures.map(({ procedureCode }) => procedureCode), now)} />
      <h2 className="mt-12 mb-3 text-xl">{words.events}</h2>
      <Events events={events} />
      <h3 className="mb-3 text-lg">{words.plan}</h3>
      <TeamForm
        action={plan} words={forms} id="ngay-hoi" hidden={hidden} submit={words.saveEvent}
        fields={[
          { name: 'name', label: words.eventName }, { name: 'place', label: words.place }, { name: 'day', label: words.day, kind: 'day' },
          { name: 'opens', label: words.opens, hint: words.hourHint, kind: 'time' }, { name: 'closes', label: words.closes, kind: 'time' },
        ]}
      />
    </>
  )
}

function Members({ members }: { readonly members: readonly MemberRow[] }) {
  if (members.length === 0) return <EmptyState title={words.noMembers}>{words.noMembersHelp}</EmptyState>
  const { memberColumns: headers } = words
  return (
    <DataTable
      caption={words.members}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: headers.name, names: true, cell: ({ name }) => name },
        { key: 'groups', header: headers.groups, cell: ({ groups }) => groups },
        { key: 'term', header: headers.term, cell: ({ fromDay, toDay }) => words.term(formatDay(fromDay), formatDay(toDay)) },
        {
          key: 'act',
          header: headers.act,
          cell: ({ id, name }) => (
            <TeamForm action={dismiss} words={forms} id={`thoi-${id}`} hidden={{ memberId: id }} submit={<>{words.dismiss}<VisuallyHidden> {words.dismissed(name)}</VisuallyHidden></>} isQuiet />
          ),
        },
      ]}
    />
  )
}

type FiguresProps = { readonly figures: readonly HelpFigure[]; readonly nameOf: (code: string) => string }

function Figures({ figures, nameOf }: FiguresProps) {
  if (figures.length === 0) return <p>{words.noFigures}</p>
  const { columns: headers } = words
  return (
    <DataTable
      caption={words.figures}
      captionHidden
      rows={figures}
      rowKey={({ group, month, procedureCode }) => `${group} ${month} ${procedureCode}`}
      columns={[
        { key: 'group', header: headers.group, names: true, cell: ({ group }) => group },
        { key: 'month', header: headers.month, cell: ({ month }) => month.split('-').reverse().join('/') },
        { key: 'procedure', header: headers.procedureCode, cell: ({ procedureCode }) => nameOf(procedureCode) },
        { key: 'helped', header: headers.helped, number: true, cell: ({ helped }) => helped },
        { key: 'filed', header: headers.filed, number: true, cell: ({ filed }) => filed },
      ]}
    />
  )
}

function Events({ events }: { readonly events: readonly EventRow[] }) {
  if (events.length === 0) return <p className="mb-6">{words.noEvents}</p>
  const { eventColumns: headers } = words
  return (
    <DataTable
      caption={words.events}
      captionHidden
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: headers.name, names: true, cell: ({ name }) => name },
        { key: 'place', header: headers.place, cell: ({ place }) => place },
        { key: 'when', header: headers.when, cell: ({ day, opensMinute, closesMinute }) => words.when(formatDay(day), formatMinute(opensMinute), formatMinute(closesMinute)) },
      ]}
    />
  )
}
