import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { QueueSplit, QueueView } from '@/lib/dossier/model/queue'
import type { QueuePart } from '@/lib/dossier/queries/queue-counts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { queryOf } from './chosen'

const words = officialText.queueViews

export type QueuePartsProps = { readonly split: QueueSplit; readonly view: QueueView; readonly parts: readonly QueuePart[] }

/** The procedures, or the steps, of what is open, each leading to its dossiers. */
export function QueueParts({ split, view, parts }: QueuePartsProps) {
  if (parts.length === 0) return <EmptyState title={words.empty[view][0]}>{words.empty[view][1]}</EmptyState>
  const of = (key: string) => (split === 'procedure' ? { procedureCode: key } : { stepKey: key })
  return (
    <>
      <p className="mb-4 text-soft">{view === 'all' ? words.partsOf.all : words.partsOf.turn}</p>
      <DataTable
        caption={words.partsTitle[split]}
        rows={parts}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            header: words.partColumns[split],
            names: true,
            cell: ({ key, name }) => (
              <a href={paths.queue(queryOf({ view, ...of(key) }))} data-queue-row="" className="inline-flex min-h-11 items-center">
                {name}
              </a>
            ),
          },
          { key: 'count', header: words.partColumns.count, number: true, cell: ({ count }) => count },
        ]}
      />
    </>
  )
}
