import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import type { EntryRow } from '@/lib/dossier/queries/register-entries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.books

export type EntryTableProps = {
  readonly caption: string
  readonly rows: readonly EntryRow[]
  /** Where entries of several books stand together. */
  readonly namesBook?: boolean
}

/** Entries of books; a struck one is struck through, and says so. */
export function EntryTable({ caption, rows, namesBook = false }: EntryTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'number',
          header: words.columns.number,
          names: true,
          cell: ({ key, number, year, voidedAt }) => (
            <a href={paths.bookEntry(key)} className="inline-flex min-h-11 min-w-11 items-center">
              {voidedAt === null ? words.numberOf(number, year) : <s>{words.numberOf(number, year)}</s>}
            </a>
          ),
        },
        ...(namesBook ? [{ key: 'book', header: words.columns.book, cell: ({ kind }: EntryRow) => words.kinds[kind] }] : []),
        { key: 'day', header: words.columns.day, cell: ({ enteredAt }) => formatMoment(enteredAt) },
        { key: 'owner', header: words.columns.owner, cell: ({ ownerName, voidedAt }) => (voidedAt === null ? ownerName : <s>{ownerName}</s>) },
        { key: 'dossier', header: words.columns.dossier, cell: ({ dossierCode }) => <a href={paths.workbench(dossierCode)} className="inline-flex min-h-11 items-center">{dossierCode}</a> },
        { key: 'official', header: words.columns.official, cell: ({ officialName }) => officialName },
        {
          key: 'state',
          header: words.columns.state,
          cell: ({ voidedAt }) => (voidedAt === null ? <Tag tone="done">{words.valid}</Tag> : <Tag tone="stopped">{words.struckOut}</Tag>),
        },
      ]}
    />
  )
}
