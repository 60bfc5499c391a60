import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The cell that names the row; one column should be it. */
  readonly names?: boolean
  /** Right-aligned, with digits of one width. */
  readonly number?: boolean
}

export type DataTableProps<Row> = {
  /** Says what the table holds; read out, and shown unless hidden. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/**
 * A table that becomes a list of cards on a narrow screen. The roles are spelt out because a browser forgets that a
 * table is one when its display changes.
 */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table role="table" className="table mb-8">
      <caption className={captionHidden ? 'sr-only' : 'pb-3 text-left text-lg font-bold'}>{caption}</caption>
      <thead>
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={column.number ? 'number' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = column.number ? 'number' : undefined
  const content = <div className="min-w-0">{column.cell(row)}</div>
  return column.names ? (
    <th role="rowheader" scope="row" data-label={column.header} className={look}>
      {content}
    </th>
  ) : (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell of a table, not of a grid
    <td role="cell" data-label={column.header} className={look}>
      {content}
    </td>
  )
}
