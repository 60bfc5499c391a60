import type { Metadata } from 'next'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { listAgencies } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { agenciesFor, reportRoles } from '@/lib/statistics/policy'
import { findReport } from '@/lib/statistics/queries/report'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ExportBox } from '../xuat-du-lieu/export-box'
import { chosenIn, PeriodForm, queryOf } from './period'
import { ReportTable } from './report-table'

const { report: words, books } = officialText

export const metadata: Metadata = { title: words.title }

/** Report II.06a of a period. */
export default async function Page({ searchParams }: PageProps<'/can-bo/bao-cao'>) {
  const actor = await requireOfficial(reportRoles, paths.report())
  const now = new Date()
  const ids = agenciesFor(actor, 'REPORT_II06A')
  const chosen = chosenIn(await searchParams, ids, dayOf(now))
  const { agencyId, period, wrong } = chosen
  const [report, all] = await Promise.all([findReport(actor, { agencyId, period }, now), listAgencies(actor)])
  const query = queryOf(chosen, ids)
  return (
    <>
      <Breadcrumbs label={books.breadcrumbs} items={[{ text: books.title, href: paths.books() }, { text: words.menu }]} />
      <PageTitle caption={words.form} lead={words.lead}>
        {words.title}
      </PageTitle>
      {wrong ? <Notification tone="warning" title={words.wrong} /> : null}
      <PeriodForm chosen={chosen} agencies={all.filter(({ id }) => ids.includes(id))} today={dayOf(now)} at={paths.report} />
      <ExportBox at={paths.report()} actor={actor} kind="REPORT_II06A" wanted={{ agencyId, ...period }} />
      {!report || report.rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ReportTable
          report={report}
          caption={words.caption(formatDay(period.from), formatDay(period.to), formatMoment(report.asOf))}
          to={(cell, sector) => paths.reportCell({ ...query, cot: cell, 'linh-vuc': sector ?? undefined })}
        />
      )}
      <p className="mb-6">
        <a href={paths.roundFigures(query)} className="inline-flex min-h-11 items-center font-bold">
          {officialText.roundFigures.menu}
        </a>
        <a href={paths.digitisationRates(query)} className="ml-6 inline-flex min-h-11 items-center font-bold">
          {officialText.digitisationRates.menu}
        </a>
      </p>
      <Details summary={words.rulesTitle}>
        <ul className="list-disc pl-6">
          {words.rules.map((rule) => (
            <li key={rule} className="mb-2 max-w-text">
              {rule}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}
