import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type Cell, cells, type Counts } from '@/lib/statistics/model/report'
import type { Report } from '@/lib/statistics/queries/report'
import { officialText } from '@/lib/text/text'

const words = officialText.report
const groups = [...new Set(cells.map((cell) => words.groups[cell]))]
const membersOf = (group: string) => cells.filter((cell) => words.groups[cell] === group)

export type ReportTableProps = {
  readonly report: Report
  readonly caption: string
  /** Where a number leads: the dossiers of the column, of one field or of all. */
  readonly to: (cell: Cell, sector: string | null) => string
}

/** The report: a line for each field and one for all, each number a way to what it is made of. */
export function ReportTable({ report, caption, to }: ReportTableProps) {
  const lines = [...report.rows, { sector: null, name: words.all, counts: report.all }]
  return (
    <table role="table" className="table mb-8">
      <caption className="pb-3 text-left text-lg font-bold">{caption}</caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col" rowSpan={2}>
            {words.sector}
          </th>
          {groups.map((group) => (
            <th key={group} role="columnheader" scope="colgroup" colSpan={membersOf(group).length} className="text-center">
              {group}
            </th>
          ))}
        </tr>
        <tr role="row">
          {cells.map((cell) => (
            <th key={cell} role="columnheader" scope="col" className="number">
              {words.columns[cell]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ sector, name, counts }) => (
          <Line key={sector ?? ''} name={name} counts={counts} isAll={sector === null} to={(cell) => to(cell, sector)} />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = { readonly name: string; readonly counts: Counts; readonly isAll: boolean; readonly to: (cell: Cell) => string }

function Line({ name, counts, isAll, to }: LineProps) {
  return (
    <tr role="row" className={isAll ? 'font-bold' : undefined}>
      <th role="rowheader" scope="row" data-label={words.sector}>
        <div className="min-w-0">{name}</div>
      </th>
      {cells.map((cell) => (
        // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell of a table, not of a grid
        <td key={cell} role="cell" data-label={`${words.groups[cell]}: ${words.columns[cell]}`} className="number">
          {counts[cell] === 0 ? (
            0
          ) : (
            <a href={to(cell)} className="inline-flex min-h-11 min-w-11 items-center justify-end">
              {counts[cell]}
              <VisuallyHidden>
                {' '}
                {words.groups[cell]}, {words.columns[cell]}, {name}
              </VisuallyHidden>
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}
