import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs, Pagination } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { handledAgencies } from '@/lib/dossier/policy'
import { requireOfficial } from '@/lib/identity/session'
import { type Cell, isCell } from '@/lib/statistics/model/report'
import { agenciesFor, reportRoles } from '@/lib/statistics/policy'
import { type CellPage, findReport, listCell, type Report } from '@/lib/statistics/queries/report'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { chosenIn, queryOf } from '../period'

const { report: words, books } = officialText

export const metadata: Metadata = { title: words.cell.title }

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Which number is asked for: column (`cot`, all that was received where none is named), field (`linh-vuc`), place in the list (`sau`). */
function askedIn(query: Query) {
  const [named, sector, after] = ['cot', 'linh-vuc', 'sau'].map((name) => (typeof query[name] === 'string' ? query[name] : undefined))
  const cell: Cell = named !== undefined && isCell(named) ? named : 'received'
  return { cell, sector, after }
}

/** The number itself, and the name of its field. */
function numberOf(report: Report | null, cell: Cell, sector: string | undefined) {
  if (sector === undefined) return { count: report?.all[cell] ?? 0, field: words.cell.allSectors }
  const row = report?.rows.find((one) => one.sector === sector)
  return { count: row?.counts[cell] ?? 0, field: row?.name ?? sector }
}

/** The dossiers that one number of the report is made of: their codes, which open for who handles them. */
export default async function Page({ searchParams }: PageProps<'/can-bo/bao-cao/ho-so'>) {
  const actor = await requireOfficial(reportRoles, paths.report())
  const query = await searchParams
  const now = new Date()
  const ids = agenciesFor(actor, 'REPORT_II06A')
  const { agencyId, period } = chosenIn(query, ids, dayOf(now))
  const asked = askedIn(query)
  const { cell, sector } = asked
  const [report, page] = await Promise.all([findReport(actor, { agencyId, period }, now), listCell(actor, { agencyId, period, ...asked }, now)])
  const { count, field } = numberOf(report, cell, sector)
  const back = queryOf({ agencyId, period }, ids)
  return (
    <>
      <Breadcrumbs
        label={books.breadcrumbs}
        items={[{ text: books.title, href: paths.books() }, { text: words.menu, href: paths.report(back) }, { text: words.cell.title }]}
      />
      <PageTitle caption={words.caption(formatDay(period.from), formatDay(period.to), formatMoment(report?.asOf ?? now))} lead={words.cell.count(count)}>
        {words.cell.of(`${words.groups[cell]}: ${words.columns[cell]}`, field)}
      </PageTitle>
      <Found page={page} opens={handledAgencies(actor).includes(agencyId)} />
      <Pages page={page} after={asked.after} same={{ ...back, cot: cell, 'linh-vuc': sector }} />
      <p>
        <a href={paths.report(back)} className="inline-flex min-h-11 items-center font-bold">
          {words.cell.back}
        </a>
      </p>
    </>
  )
}

type PagesProps = { readonly page: CellPage | null; readonly after: string | undefined; readonly same: Readonly<Record<string, string | undefined>> }

function Pages({ page, after, same }: PagesProps) {
  const next = page?.next ?? undefined
  return (
    <Pagination
      label={words.cell.pages}
      previous={after === undefined ? undefined : { href: paths.reportCell(same), text: words.cell.first }}
      next={next === undefined ? undefined : { href: paths.reportCell({ ...same, sau: next }), text: words.cell.next }}
    />
  )
}

const Found = ({ page, opens }: { readonly page: CellPage | null; readonly opens: boolean }) =>
  !page || page.rows.length === 0 ? <EmptyState title={words.cell.none} /> : <Rows rows={page.rows} opens={opens} />

function Rows({ rows, opens }: { readonly rows: CellPage['rows']; readonly opens: boolean }) {
  return (
    <DataTable
      caption={words.cell.caption}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          header: words.cell.code,
          names: true,
          cell: ({ code }) =>
            opens ? (
              <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center">
                {code}
              </a>
            ) : (
              code
            ),
        },
        { key: 'received', header: words.cell.received, cell: ({ acceptedAt }) => formatMoment(acceptedAt) },
      ]}
    />
  )
}
