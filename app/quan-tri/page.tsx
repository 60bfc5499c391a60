import type { Metadata } from 'next'
import { CardGrid, LinkCard } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWithCalendar } from '@/lib/calendar/policy'
import { listWorkingAgencies } from '@/lib/calendar/queries'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { countLevels } from '@/lib/procedure/queries'
import { listDoubtful } from '@/lib/procedure/queries/doubts'
import { onlineLevels } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.procedures.home
const { shell, identity } = officialText

export const metadata: Metadata = { title: words.title }

/** The administrators' home: how far the procedures are online, and the ways to what is kept here. */
export default async function Page() {
  const actor = await requireAdministrator(paths.adminHome())
  const at = new Date()
  const [counts, doubtful] = await Promise.all([countLevels(actor, { at }), listDoubtful(actor, at)])
  const closed = (await listWorkingAgencies(actor, dayOf(at))).filter(({ id, works }) => !works && agenciesWithCalendar(actor).includes(id))
  const doubts = doubtful.reduce((sum, { open }) => sum + open, 0)
  const total = onlineLevels.reduce((sum, level) => sum + counts[level], 0)
  const shareOf = (count: number) => (total === 0 ? '–' : `${String(Math.round((count * 1000) / total) / 10).replace('.', ',')} %`)
  const rows = [
    ...[...onlineLevels].reverse().map((level) => ({ name: officialText.procedures.levels[level], count: counts[level] })),
    { name: words.total, count: total },
  ]
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {closed.map(({ id, name }) => (
        <Notification key={id} tone="warning" title={officialText.calendar.noHours(name)}>
          <p>{officialText.calendar.noHoursHelp}</p>
          <a href={paths.adminCalendar({ 'don-vi': shortId(id) })} className="inline-flex min-h-11 items-center font-bold">
            {officialText.calendar.setHours}
          </a>
        </Notification>
      ))}
      <CardGrid>
        <LinkCard href={paths.adminProcedures()} title={shell.procedures}>
          {identity.adminHome.procedures}
        </LinkCard>
        <LinkCard href={paths.adminPeople()} title={shell.people}>
          {identity.adminHome.people}
        </LinkCard>
        <LinkCard href={paths.adminAssignment()} title={officialText.assignment.rules.menu}>
          {officialText.assignment.rules.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminCalendar()} title={shell.calendar}>
          {identity.adminHome.calendar}
        </LinkCard>
        <LinkCard href={paths.adminServices()} title={officialText.reception.admin.menu}>
          {officialText.reception.admin.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminTeam()} title={officialText.team.admin.title}>
          {officialText.team.admin.lead}
        </LinkCard>
        <LinkCard href={paths.adminGiving()} title={officialText.giving.settings.title}>
          {officialText.giving.settings.lead}
        </LinkCard>
        <LinkCard href={paths.adminFeedback()} title={officialText.complaints.admin.menu}>
          {officialText.complaints.admin.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminReasonTexts()} title={officialText.rounds.texts.menu}>
          {officialText.rounds.texts.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminTemplates()} title={officialText.notices.templates.title}>
          {officialText.notices.templates.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminSent()} title={officialText.notices.log.title}>
          {officialText.notices.log.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminReferrals()} title={officialText.referrals.title}>
          {officialText.referrals.home}
        </LinkCard>
        <LinkCard href={paths.adminJobs()} title={officialText.jobs.title}>
          {officialText.jobs.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminAudit()} title={officialText.auditLog.title}>
          {officialText.auditLog.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminRetention()} title={officialText.retention.title}>
          {officialText.retention.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminConnections()} title={officialText.registries.title}>
          {officialText.registries.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminSynonyms()} title={officialText.finding.synonyms.menu}>
          {officialText.finding.synonyms.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminDoubtful()} title={officialText.doubts.title}>
          {officialText.doubts.home(doubts)}
        </LinkCard>
        <LinkCard href={paths.adminChoosers()} title={officialText.choosers.title}>
          {officialText.choosers.menuHelp}
        </LinkCard>
        <LinkCard href={paths.adminUnits()} title={officialText.units.title}>
          {officialText.units.menuHelp}
        </LinkCard>
      </CardGrid>
      <div className="mt-12 max-w-text">
        <DataTable
          caption={words.levels}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'level', header: words.level, names: true, cell: ({ name }) => name },
            { key: 'count', header: words.count, number: true, cell: ({ count }) => count },
            { key: 'share', header: words.share, number: true, cell: ({ count }) => shareOf(count) },
          ]}
        />
      </div>
    </>
  )
}
