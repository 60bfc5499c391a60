import type { Metadata } from 'next'
import { requestTime } from '@/app/_pages/filing/draft'
import { TeamForm } from '@/app/_pages/help-team/team-form'
import { PageTitle } from '@/components/ui/page-title'
import { formatDay, formatMinute } from '@/lib/core/dates'
import { listEvents } from '@/lib/identity/queries/help-events'
import { helpFigures, listMembers } from '@/lib/identity/queries/team'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { appoint, dismiss, plan } from './actions'

const { admin: words, forms } = officialText.team

export const metadata: Metadata = { title: words.title }

/** Who is in the team, how many they helped, and their filing days. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/to-cong-nghe-so'>) {
  const actor = await requireAdministrator(paths.adminTeam())
  const agency = await ownAgency(actor, (await searchParams)['don-vi'])
  const [members, figures, events] = await Promise.all([
    listMembers(actor, agency.id, requestTime()), helpFigures(actor, agency.id), listEvents(actor, agency.id, requestTime()),
  ])
  const hidden = { agencyId: agency.id }
  return (
    <>
      <PageTitle caption={agency.name} lead={words.lead}>{words.title}</PageTitle>
      <h2 className="mb-3 text-xl">{words.members}</h2>
      {members.length === 0 ? <p>{words.noMembers}</p> : null}
      <ul>
        {members.map(({ id, name, groups, fromDay, toDay }) => (
          <li key={id}>
            {words.member(name, groups, formatDay(fromDay), formatDay(toDay))}
            <TeamForm action={dismiss} words={forms} id={`thoi-${id}`} hidden={{ memberId: id }} submit={words.dismiss(name)} isQuiet />
          </li>
        ))}
      </ul>
      <h2 className="mt-8 mb-3 text-xl">{words.appoint}</h2>
      <TeamForm
        action={appoint} words={forms} id="them" hidden={hidden} submit={words.save}
        fields={[
          { name: 'name', label: words.name }, { name: 'personalId', label: words.personalId, kind: 'digits' },
          { name: 'groups', label: words.groups, hint: words.groupsHint }, { name: 'fromDay', label: words.from, kind: 'day' }, { name: 'toDay', label: words.to, kind: 'day' },
        ]}
      />
      <h2 className="mt-8 mb-3 text-xl">{words.figures}</h2>
      {figures.length === 0 ? <p>{words.noFigures}</p> : <Figures figures={figures} />}
      <h2 className="mt-8 mb-3 text-xl">{words.events}</h2>
      {events.length === 0 ? <p>{words.noEvents}</p> : null}
      <ul>
        {events.map(({ id, name, place, day, opensMinute, closesMinute }) => (
          <li key={id}>{words.event(name, place, formatDay(day), formatMinute(opensMinute), formatMinute(closesMinute))}</li>
        ))}
      </ul>
      <h2 className="mt-8 mb-3 text-xl">{words.plan}</h2>
      <TeamForm
        action={plan} words={forms} id="ngay-hoi" hidden={hidden} submit={words.saveEvent}
        fields={[
          { name: 'name', label: words.eventName }, { name: 'place', label: words.place }, { name: 'day', label: words.day, kind: 'day' },
          { name: 'opens', label: words.opens, hint: words.hourHint }, { name: 'closes', label: words.closes },
        ]}
      />
    </>
  )
}

const columns = ['group', 'month', 'procedureCode', 'helped', 'filed'] as const

function Figures({ figures }: { readonly figures: Awaited<ReturnType<typeof helpFigures>> }) {
  return (
    <table>
      <caption className="sr-only">{words.figures}</caption>
      <thead>
        <tr>{columns.map((column) => <th key={column} scope="col" className="p-2 text-left">{words.columns[column]}</th>)}</tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <tr key={`${row.group} ${row.month} ${row.procedureCode}`}>{columns.map((column) => <td key={column} className="p-2">{row[column]}</td>)}</tr>
        ))}
      </tbody>
    </table>
  )
}
