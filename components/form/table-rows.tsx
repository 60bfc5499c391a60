import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Localised } from '@/components/ui/localised'
import { cellName, localize, rowsOf } from '@/lib/form/model/fields'
import { shownColumns } from '@/lib/form/model/reachability'
import type { Row, TableField } from '@/lib/form/schema'
import { type Drawing, DrawnField } from './drawn-field'
import { Slot } from './live-fields'
import { sentenceOf } from './sentences'

type TableRowsProps = { readonly drawing: Drawing; readonly table: TableField }

/** Repeated rows, each a group of its fields; rows come and go by buttons that post the page, `intent` saying which. */
export function TableRows({ drawing, table }: TableRowsProps) {
  const { locale, words } = drawing
  const rows = rowsOf(drawing.answers[table.key])
  const drawn = Array.from({ length: Math.max(rows.length, table.minRows) }, (_, number) => rows[number] ?? {})
  const rowLabel = localize(table.rowLabel, locale).text
  const whole = drawing.errors.find((error) => error.key === table.key && error.row === undefined)
  const ids = [table.hint ? `${table.key}-hint` : '', whole ? `${table.key}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={table.key} className="mb-7 min-w-0" aria-describedby={ids || undefined}>
      <legend className="font-bold">
        <Localised value={table.label} locale={locale} />
      </legend>
      {table.hint ? (
        <p id={`${table.key}-hint`} className="mt-1 text-sm text-soft">
          <Localised value={table.hint} locale={locale} />
        </p>
      ) : null}
      {whole ? (
        <p id={`${table.key}-error`} className="mt-1 flex gap-2 font-bold text-danger">
          <Icon name="error" />
          {sentenceOf(whole, locale, words)}
        </p>
      ) : null}
      <input type="hidden" name={table.key} value="" />
      {drawn.map((row, number) => (
        <fieldset key={`${String(drawn.length)}-${String(number)}`} className="mt-4 min-w-0 rounded border border-rule p-4">
          <legend className="px-2 font-bold">
            <Localised value={table.rowLabel} locale={locale} /> {number + 1}
          </legend>
          <Cells drawing={drawing} table={table} row={row} number={number} />
          {drawn.length > table.minRows ? (
            <Button variant="secondary" name="intent" value={`remove-row:${table.key}:${String(number)}`}>
              {words.removeRow(rowLabel, number + 1)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {drawn.length < table.maxRows ? (
        <Button variant="secondary" className="mt-4" name="intent" value={`add-row:${table.key}`}>
          {words.addRow(rowLabel)}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** A cell with a condition may come and go with its neighbours. */
function Cells({ drawing, table, row, number }: TableRowsProps & { readonly row: Row; readonly number: number }) {
  const shown = shownColumns(table, row, drawing.answers)
  return table.columns.map((column) => {
    const name = cellName(table.key, number, column.key)
    const cell = <DrawnField key={name} drawing={drawing} field={column} name={name} answer={row[column.key]} row={row} />
    if (column.condition === undefined) return shown.includes(column) ? cell : null
    return (
      <Slot key={name} name={name}>
        {cell}
      </Slot>
    )
  })
}
