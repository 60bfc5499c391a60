import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay } from '@/lib/core/dates'
import { handledAgencies } from '@/lib/dossier/policy'
import { listAgencies } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { roundCells } from '@/lib/statistics/model/rounds'
import { agenciesFor, reportRoles } from '@/lib/statistics/policy'
import { listInsisted } from '@/lib/statistics/queries/insisted'
import { summarizeComponents } from '@/lib/statistics/queries/components'
import { summarizeRounds } from '@/lib/statistics/queries/rounds'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { chosenIn, PeriodForm } from '../period'
import { InsistedPart } from './insisted-part'

const { report, books, roundFigures: words, replacing: { figures } } = officialText

export const metadata: Metadata = { title: words.title }

/** How often the dossiers of a period were sent back for a supplement, by procedure. */
export default async function Page({ searchParams }: PageProps<'/can-bo/bao-cao/bo-sung'>) {
  const actor = await requireOfficial(reportRoles, paths.roundFigures())
  const now = new Date()
  const ids = agenciesFor(actor, 'REPORT_II06A')
  const chosen = chosenIn(await searchParams, ids, dayOf(now))
  const { agencyId, period, wrong } = chosen
  const [rows, all, components, insisted] = await Promise.all([
    summarizeRounds(actor, { agencyId, period }), listAgencies(actor), summarizeComponents(actor, { agencyId, period }),
    listInsisted(actor, { agencyId, period }, now),
  ])
  return (
    <>
      <Breadcrumbs
        label={books.breadcrumbs}
        items={[{ text: books.title, href: paths.books() }, { text: report.menu, href: paths.report() }, { text: words.title }]}
      />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {wrong ? <Notification tone="warning" title={report.wrong} /> : null}
      <PeriodForm chosen={chosen} agencies={all.filter(({ id }) => ids.includes(id))} today={dayOf(now)} at={paths.roundFigures} />
      {!rows || rows.length === 0 ? (
        <EmptyState title={report.none} />
      ) : (
        <DataTable
          caption={words.caption(formatDay(period.from), formatDay(period.to))}
          rows={rows}
          rowKey={({ procedureCode }) => procedureCode}
          columns={[
            { key: 'procedure', header: words.procedure, names: true, cell: ({ name }) => name },
            { key: 'filed', header: words.filed, number: true, cell: ({ counts }) => counts.filed },
            ...roundCells.map((cell) => ({ key: cell, header: words.columns[cell], number: true, cell: ({ counts }: (typeof rows)[number]) => counts[cell] })),
            { key: 'requests', header: words.requests, number: true, cell: ({ requests }) => requests },
          ]}
        />
      )}
      {components && components.length > 0 ? (
        <DataTable
          caption={figures.caption}
          rows={components}
          rowKey={({ procedureCode, month }) => `${procedureCode}-${month}`}
          columns={[
            { key: 'procedure', header: figures.columns.procedure, names: true, cell: ({ procedureCode }) => procedureCode },
            { key: 'month', header: figures.columns.month, cell: ({ month }) => month.split('-').reverse().join('/') },
            { key: 'asked', header: figures.columns.asked, number: true, cell: ({ asked }) => asked },
            { key: 'replaced', header: figures.columns.replaced, number: true, cell: ({ replaced }) => replaced },
            { key: 'reused', header: figures.columns.reused, number: true, cell: ({ reused }) => reused },
          ]}
        />
      ) : null}
      {insisted ? <InsistedPart rows={insisted} period={period} opens={handledAgencies(actor).includes(agencyId)} /> : null}
    </>
  )
}
