import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { listPostalItems, WaitingResult } from '@/lib/dossier/queries/giving'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { OwnerCell } from '../owner-cell'

const words = officialText.giving
const { columns } = words
const { deliveries } = officialText.office

const toDossier = (code: string) => (
  <a href={paths.givingOf(code)} className="inline-flex min-h-11 items-center">
    {code}
  </a>
)

/** Results that wait, the longest first. */
export function WaitingTable({ rows }: { readonly rows: readonly WaitingResult[] }) {
  return (
    <DataTable
      caption={words.waiting}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', header: columns.code, names: true, cell: ({ code }) => toDossier(code) },
        { key: 'owner', header: columns.owner, cell: OwnerCell },
        { key: 'procedure', header: columns.procedure, cell: ({ procedureName }) => procedureName },
        { key: 'waited', header: columns.waited, cell: ({ waited }) => words.waitedDays(waited) },
        { key: 'owed', header: columns.owed, number: true, cell: ({ owed }) => (owed === 0 ? '' : formatDong(owed)) },
        {
          key: 'delivery',
          header: columns.delivery,
          cell: ({ delivery, cameBack }) => (
            <>
              {deliveries[delivery]} {cameBack ? <Tag tone="due">{words.cameBack}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}

/** Postal items under way. */
export function PostalTable({ rows }: { readonly rows: Awaited<ReturnType<typeof listPostalItems>> }) {
  if (rows.length === 0) return <EmptyState title={words.nonePosted} />
  return (
    <DataTable
      caption={words.posted}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', header: columns.code, names: true, cell: ({ code }) => toDossier(code) },
        { key: 'owner', header: columns.owner, cell: ({ ownerName }) => ownerName },
        { key: 'tracking', header: columns.tracking, cell: ({ trackingNumber }) => trackingNumber },
        { key: 'sent', header: columns.sentAt, cell: ({ sentAt }) => formatMoment(sentAt) },
      ]}
    />
  )
}
