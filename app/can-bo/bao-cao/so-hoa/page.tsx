import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay } from '@/lib/core/dates'
import { listAgencies } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { fullMarks, percentOf, type Rate, rates } from '@/lib/statistics/model/digitisation'
import { agenciesFor, reportRoles } from '@/lib/statistics/policy'
import { findDigitisationRates } from '@/lib/statistics/queries/digitisation'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { chosenIn, PeriodForm } from '../period'

const { report, books, digitisationRates: words } = officialText

export const metadata: Metadata = { title: words.title }

/** From how many per cent on it gets full marks. */
function marksOf(rate: Rate): string {
  const least = fullMarks[rate]
  return least === null ? words.notSet : words.atLeast(least)
}

/** The rates of digitisation of a period, each with what it is counted of. */
export default async function Page({ searchParams }: PageProps<'/can-bo/bao-cao/so-hoa'>) {
  const actor = await requireOfficial(reportRoles, paths.digitisationRates())
  const now = new Date()
  const ids = agenciesFor(actor, 'REPORT_II06A')
  const chosen = chosenIn(await searchParams, ids, dayOf(now))
  const { agencyId, period, wrong } = chosen
  const [found, all] = await Promise.all([findDigitisationRates(actor, { agencyId, period }), listAgencies(actor)])
  return (
    <>
      <Breadcrumbs
        label={books.breadcrumbs}
        items={[{ text: books.title, href: paths.books() }, { text: report.menu, href: paths.report() }, { text: words.title }]}
      />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {wrong ? <Notification tone="warning" title={report.wrong} /> : null}
      <PeriodForm chosen={chosen} agencies={all.filter(({ id }) => ids.includes(id))} today={dayOf(now)} at={paths.digitisationRates} />
      {found ? (
        <DataTable
          caption={words.caption(formatDay(period.from), formatDay(period.to))}
          rows={rates.map((rate) => ({ rate, ...found[rate] }))}
          rowKey={({ rate }) => rate}
          columns={[
            { key: 'rate', header: words.rate, names: true, cell: ({ rate }) => words.rates[rate] },
            { key: 'part', header: words.part, number: true, cell: ({ part }) => part },
            { key: 'of', header: words.of, number: true, cell: ({ of }) => of },
            { key: 'percent', header: words.percent, number: true, cell: (share) => percentOf(share) ?? words.nothing },
            { key: 'marks', header: words.fullMarks, cell: ({ rate }) => marksOf(rate) },
          ]}
        />
      ) : null}
    </>
  )
}
