import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Localised } from '@/components/ui/localised'
import { isRequired } from '@/lib/form/model/checks'
import { cellName, isSimple, localize, inner, partName, rowOf, rowsOf, within, type AskedField } from '@/lib/form/model/fields'
import { isGroup } from '@/lib/form/model/groups'
import { shownInside } from '@/lib/form/model/reachability'
import type { Answer, GroupField, Row, TableField } from '@/lib/form/schema'
import { type Drawing, DrawnField, LockedField, simpleAnswer, sourceNote } from './drawn-field'
import { FileSlot } from './file-slot'
import { Slot } from './live-fields'
import { sentenceOf } from './sentences'

export type AskedFieldProps<Field extends AskedField = AskedField> = {
  readonly drawing: Drawing
  readonly field: Field
  /** HTML name. */
  readonly name: string
  readonly answer: Answer | undefined
  /** The answers around it: of the form, and of the rows it stands in. */
  readonly scope: Readonly<Record<string, unknown>>
  readonly inTable?: boolean
}

/** A field with all its controls, whatever its type. */
export function DrawnAsked(props: AskedFieldProps): ReactNode {
  const { drawing, field, name, answer, scope } = props
  if (drawing.locked[name] !== undefined) return <LockedField drawing={drawing} field={field} answer={answer} />
  if (field.type === 'table') return <TableRows {...props} field={field} />
  if (isGroup(field)) return <GroupParts {...props} field={field} />
  if (field.type === 'file') return <FileSlot drawing={drawing} field={field} name={name} answer={answer} scope={scope} />
  return isSimple(field) ? <DrawnField drawing={drawing} field={field} name={name} answer={simpleAnswer(answer)} row={scope} /> : null
}

type FrameProps = Pick<AskedFieldProps, 'drawing' | 'field' | 'name'> & { readonly optional?: boolean; readonly note?: string | null; readonly children: ReactNode }

/** Legend, hint and what is wrong with the whole of several controls. */
function Frame({ drawing, field, name, optional = false, note, children }: FrameProps) {
  const { locale, words } = drawing
  const whole = drawing.errors.find((error) => error.field === name && error.code !== 'too-few-rows')
  const ids = [field.hint || note ? `${name}-hint` : '', whole ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={name} className="mb-7 min-w-0" aria-describedby={ids || undefined}>
      <legend className="font-bold">
        <Localised value={field.label} locale={locale} />
        {optional ? <span className="font-normal text-soft"> {words.optional}</span> : null}
      </legend>
      {field.hint || note ? (
        <div id={`${name}-hint`} className="mt-1 text-sm text-soft">
          {field.hint ? (
            <p>
              <Localised value={field.hint} locale={locale} />
            </p>
          ) : null}
          {note ? <p>{note}</p> : null}
        </div>
      ) : null}
      {whole ? (
        <p id={`${name}-error`} className="mt-1 flex gap-2 font-bold text-danger">
          <Icon name="error" />
          {sentenceOf(whole, locale, words)}
        </p>
      ) : null}
      {children}
    </fieldset>
  )
}

/** A person or a consent: its parts, under one legend. */
function GroupParts({ field, ...props }: AskedFieldProps<GroupField>) {
  const { drawing, name, answer, scope, inTable = false } = props
  return (
    <Frame drawing={drawing} field={field} name={name} optional={!isRequired(field, scope)} note={sourceNote(drawing, field, name, answer)}>
      <div className="mt-4 border-l-4 border-rule pl-4">
        <Inside {...props} field={field} row={rowOf(answer)} nameOf={(part) => partName(name, part)} inTable={inTable} />
      </div>
    </Frame>
  )
}

/** Repeated rows, each a group of its fields; rows come and go by buttons that post the page, `intent` saying which. */
function TableRows({ field: table, ...props }: AskedFieldProps<TableField>) {
  const { drawing, name, answer } = props
  const { locale, words } = drawing
  const rows = rowsOf(answer)
  const drawn = Array.from({ length: Math.max(rows.length, table.minRows) }, (_, number) => rows[number] ?? {})
  const rowLabel = localize(table.rowLabel, locale).text
  const fewRows = drawing.errors.find((error) => error.code === 'too-few-rows' && error.field.startsWith(`${name}.`) && error.label === table.label)
  return (
    <Frame drawing={drawing} field={table} name={name} note={sourceNote(drawing, table, name, answer)}>
      {fewRows ? (
        <p className="mt-1 flex gap-2 font-bold text-danger">
          <Icon name="error" />
          {sentenceOf(fewRows, locale, words)}
        </p>
      ) : null}
      <input type="hidden" name={name} value="" />
      {drawn.map((row, number) => (
        <fieldset key={`${String(drawn.length)}-${String(number)}`} className="mt-4 min-w-0 rounded border border-rule p-4">
          <legend className="px-2 font-bold">
            <Localised value={table.rowLabel} locale={locale} /> {number + 1}
          </legend>
          <Inside {...props} field={table} row={row} nameOf={(column) => cellName(name, number, column)} inTable />
          {drawn.length > table.minRows ? (
            <Button variant="secondary" name="intent" value={`remove-row:${name}:${String(number)}`}>
              {words.removeRow(rowLabel, number + 1)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {drawn.length < table.maxRows ? (
        <Button variant="secondary" className="mt-4" name="intent" value={`add-row:${name}`}>
          {words.addRow(rowLabel)}
        </Button>
      ) : null}
    </Frame>
  )
}

type InsideProps = AskedFieldProps<TableField | GroupField> & { readonly row: Row; readonly nameOf: (key: string) => string; readonly inTable: boolean }

/** The cells of a row or the parts of a group; one with a condition may come and go with its neighbours. */
function Inside({ drawing, field, scope, row, nameOf, inTable }: InsideProps) {
  const shown = shownInside(field, row, scope, inTable)
  const own = within(scope, row)
  return inner(field, inTable).map((part) => {
    const name = nameOf(part.key)
    const cell = <DrawnAsked key={name} drawing={drawing} field={part} name={name} answer={row[part.key]} scope={own} inTable={inTable} />
    if (part.condition === undefined) return shown.includes(part) ? cell : null
    return (
      <Slot key={name} name={name}>
        {cell}
      </Slot>
    )
  })
}
