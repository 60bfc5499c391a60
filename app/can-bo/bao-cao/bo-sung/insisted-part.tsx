import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay, formatMoment } from '@/lib/core/dates'
import type { Period } from '@/lib/statistics/model/period'
import { insistedShown, type InsistedRow } from '@/lib/statistics/queries/insisted'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { registries, replacing: { insistedList: words } } = officialText

type InsistedPartProps = { readonly rows: readonly InsistedRow[]; readonly period: Period; readonly opens: boolean }

/** What citizens had to hand in although a registry had it: who asked, and why. Dossiers open for who handles them. */
export function InsistedPart({ rows, period, opens }: InsistedPartProps) {
  return (
    <section className="mt-10">
      <h2 className="text-xl font-bold">{words.title}</h2>
      <p className="mb-4 max-w-text text-soft">{words.lead}</p>
      {rows.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : <Rows rows={rows} period={period} opens={opens} />}
      {rows.length === insistedShown ? <p className="text-soft">{words.shown(insistedShown)}</p> : null}
    </section>
  )
}

function Rows({ rows, period, opens }: InsistedPartProps) {
  const { columns } = words
  return (
    <DataTable
      caption={words.caption(formatDay(period.from), formatDay(period.to))}
      rows={rows}
      rowKey={({ code, componentKey }) => `${code}-${componentKey}`}
      columns={[
        { key: 'code', header: columns.code, names: true, cell: ({ code }) => (opens ? <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center">{code}</a> : code) },
        { key: 'procedure', header: columns.procedure, cell: ({ procedure }) => procedure },
        { key: 'component', header: columns.component, cell: ({ component }) => component },
        { key: 'source', header: columns.source, cell: ({ source }) => (source ? registries.sources[source] : words.unknown) },
        { key: 'by', header: columns.by, cell: ({ by }) => by || words.unknown },
        { key: 'at', header: columns.at, cell: ({ at }) => formatMoment(at) },
        { key: 'reason', header: columns.reason, cell: ({ reason }) => reason ?? words.hidden },
      ]}
    />
  )
}
