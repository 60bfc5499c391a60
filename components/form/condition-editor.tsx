'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkboxes, Radios } from '@/components/ui/choices'
import { Select, Textarea, TextInput } from '@/components/ui/text-input'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { type RowOperator, isComparable, operatorsFor, rowOperators, valuesWanted } from '@/lib/form/model/condition-rows'

/** `officialText.procedures.form.condition`. */
export type ConditionWords = {
  readonly modes: Readonly<Record<'rows' | 'expert', string>>
  readonly operators: Readonly<Record<RowOperator, string>>
  readonly joins: Readonly<Record<'all' | 'any', string>>
} & Readonly<Record<
  'now' | 'row' | 'field' | 'noField' | 'operator' | 'value' | 'values' | 'other' | 'freeHint' | 'dayHint' | 'choose' | 'group' | 'newGroup' | 'joinRows' | 'joinGroups'
  | 'more' | 'expert' | 'expertHint' | 'tooComplex', string>>

export type ConditionEditorProps = {
  /** Name in the post, under which `conditionInput` reads: `${name}.mode`, `${name}.g0r0.field` … */
  readonly name: string
  /** "Khi nào hỏi câu này?" */
  readonly label: string
  readonly hint?: string | undefined
  /** What the choice of no condition is called: "Luôn hỏi". */
  readonly always: string
  /** What a row may speak of. */
  readonly fields: readonly ConditionField[]
  /** The condition as it stands, in words a person reads. */
  readonly sentence?: string | undefined
  readonly words: ConditionWords
  /** Every value typed or standing under that name. */
  readonly typed: (name: string) => readonly string[]
  readonly error: (name: string) => string | undefined
}

const most = { groups: 8, rows: 30 }
// A row offers every field of the form: where these are many, one row more is enough.
const spareRows = (fields: number): number => (fields > 100 ? 1 : 2)

/** How many rows of the group hold something. */
function used({ name, typed }: Pick<ConditionEditorProps, 'name' | 'typed'>, group: number): number {
  let count = 0
  for (let row = 0; row < most.rows; row += 1) {
    const at = `${name}.g${String(group)}r${String(row)}`
    if ([...typed(`${at}.field`), ...typed(`${at}.value`)].some((text) => text !== '')) count = row + 1
  }
  return count
}

/**
 * A condition as rows "field – operator – value" in groups, or written in JsonLogic by whoever can. Without JavaScript
 * the page is asked for again (`intent` "again") to offer a field's values and more rows.
 */
export function ConditionEditor(props: ConditionEditorProps) {
  const { name, label, hint, always, sentence, words, typed, error } = props
  const mode = typed(`${name}.mode`)[0] ?? 'always'
  const groups = Array.from({ length: most.groups }, (_, group) => used(props, group))
  const last = groups.findLastIndex((rows) => rows > 0)
  const choices = [{ value: 'always', label: always }, ...(['rows', 'expert'] as const).map((value) => ({ value, label: words.modes[value] }))]
  return (
    <div className="group/condition mb-7 rounded-lg border border-rule bg-paper p-4 [&_fieldset_.mb-7]:mb-4">
      <Radios name={`${name}.mode`} label={label} hint={hint} choices={choices} defaultValue={mode} error={error(`${name}.mode`)} />
      {sentence === undefined ? null : (
        <p className="mb-4 border-l-4 border-accent pl-3 group-has-[input[value=always]:checked]/condition:hidden">
          {words.now} <strong>{sentence}</strong>
        </p>
      )}
      <div className="group-has-[input[value=always]:checked]/condition:hidden group-has-[input[value=expert]:checked]/condition:hidden">
        {last > 0 ? <JoinChoice name={`${name}.join`} label={words.joinGroups} words={words} typed={typed} /> : null}
        {groups.slice(0, Math.max(last + 1, 1)).map((rows, group) => (
          <Group key={group} {...props} group={group} rows={rows} />
        ))}
        {last + 1 < most.groups && last >= 0 ? (
          <details className="disclosure mb-4">
            <summary>{words.newGroup}</summary>
            <div className="mt-3">
              {last > 0 ? null : <JoinChoice name={`${name}.join`} label={words.joinGroups} words={words} typed={typed} />}
              <Group {...props} group={last + 1} rows={0} />
            </div>
          </details>
        ) : null}
        <Button variant="secondary" name="intent" value="again">
          {words.more}
        </Button>
      </div>
      <div className="group-has-[input[value=always]:checked]/condition:hidden group-has-[input[value=rows]:checked]/condition:hidden">
        {mode === 'expert' ? <p className="mb-3 text-soft">{words.tooComplex}</p> : null}
        <Textarea
          name={`${name}.json`}
          label={words.expert}
          hint={words.expertHint}
          error={error(`${name}.json`)}
          rows={6}
          width="full"
          spellCheck={false}
          defaultValue={typed(`${name}.json`)[0] ?? ''}
        />
      </div>
    </div>
  )
}

type JoinProps = Pick<ConditionEditorProps, 'name' | 'label' | 'words' | 'typed'>

function JoinChoice({ name, label, words, typed }: JoinProps) {
  const options = (['all', 'any'] as const).map((value) => ({ value, label: words.joins[value] }))
  return <Select name={name} label={label} options={options} defaultValue={typed(name)[0] ?? 'all'} />
}

type GroupProps = ConditionEditorProps & { readonly group: number; readonly rows: number }

function Group(props: GroupProps) {
  const { name, words, typed, group, rows } = props
  const at = `${name}.g${String(group)}`
  const shown = Math.min(rows + (rows === 0 ? spareRows(props.fields.length) : 1), most.rows)
  return (
    <fieldset className="mb-4 min-w-0 border-l-4 border-rule pl-3">
      <legend className="mb-2 font-bold">
        {words.group} {group + 1}
      </legend>
      <JoinChoice name={`${at}.join`} label={words.joinRows} words={words} typed={typed} />
      {Array.from({ length: shown }, (_, row) => (
        <Row key={row} {...props} at={`${at}r${String(row)}`} number={row + 1} />
      ))}
    </fieldset>
  )
}

const isOperator = (text: string | undefined): text is RowOperator => rowOperators.some((one) => one === text)

type RowProps = ConditionEditorProps & { readonly at: string; readonly number: number }

function Row(props: RowProps) {
  const { at, number, fields, words, typed, error } = props
  const [chosen, choose] = useState(typed(`${at}.field`)[0] ?? '')
  const [operator, setOperator] = useState(typed(`${at}.operator`)[0])
  const field = fields.find(({ name }) => name === chosen)
  const offered = field ? operatorsFor(field) : rowOperators
  const said = isOperator(operator) && offered.includes(operator) ? operator : offered[0] ?? 'is'
  const control = 'control'
  // Neither select is controlled: React resets the form after each answer, and such a select would fall back to its first option.
  return (
    <fieldset className="mb-4 min-w-0 rounded border border-rule px-3 pt-1">
      <legend className="px-1 text-sm text-soft">
        {words.row} {number}
      </legend>
      <div className="grid items-start gap-x-4 md:grid-cols-[2fr_3fr]">
        <Named id={`${at}.field`} label={words.field} error={error(`${at}.field`)} wide>
          <select id={`${at}.field`} name={`${at}.field`} className={control} defaultValue={field ? chosen : ''} onChange={(event) => choose(event.target.value)}>
            <option value="">{words.noField}</option>
            {headings(fields).map((heading) => (
              <optgroup key={heading} label={heading}>
                {fields.filter(({ group }) => group === heading).map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Named>
        <Named id={`${at}.operator`} label={words.operator} error={error(`${at}.operator`)}>
          <select key={chosen} id={`${at}.operator`} name={`${at}.operator`} className={control} defaultValue={said} onChange={(event) => setOperator(event.target.value)}>
            {offered.map((value) => (
              <option key={value} value={value}>
                {words.operators[value]}
              </option>
            ))}
          </select>
        </Named>
        <Value key={`${chosen} ${said}`} {...props} field={field} operator={said} />
      </div>
    </fieldset>
  )
}

const headings = (fields: readonly ConditionField[]): readonly string[] => [...new Set(fields.map(({ group }) => group))]

type NamedProps = { readonly id: string; readonly label: string; readonly error: string | undefined; readonly wide?: boolean; readonly children: ReactNode }

/** A label over its control, close together: a row must stay on one line. */
function Named({ id, label, error, wide = false, children }: NamedProps) {
  return (
    <div className={`mb-2 min-w-0 ${wide ? 'md:col-span-2' : ''}`}>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      {error === undefined ? null : <p className="font-bold text-danger">{error}</p>}
      {children}
    </div>
  )
}

type ValueProps = RowProps & { readonly field: ConditionField | undefined; readonly operator: RowOperator }

function Value(props: ValueProps) {
  const { at, field, operator, words, typed, error } = props
  const name = `${at}.value`
  const shared = { name, error: error(name), width: 'full' as const }
  const values = typed(name)
  const [value = ''] = values
  const wanted = valuesWanted(operator, field?.kind ?? 'text')
  if (wanted === 'none') return null
  // Which values there are is known once a field is chosen; a script sees it at once, others may write one down.
  if (!field) return <noscript><FreeValue {...props} value={value} /></noscript>
  if (wanted === 'field') {
    return <Select {...shared} label={words.other} options={comparableWith(props)} empty={words.choose} defaultValue={value} />
  }
  if (field.options === undefined) return <FreeValue {...props} value={value} />
  if (wanted === 'one') return <Select {...shared} label={words.value} options={field.options} empty={words.choose} defaultValue={value} />
  return (
    <div className={field.options.length > 12 ? 'max-h-96 min-w-0 overflow-y-auto' : 'min-w-0'}>
      <Checkboxes {...shared} label={<span className="text-sm font-normal">{words.values}</span>} choices={field.options} defaultValue={values} />
    </div>
  )
}

const comparableWith = ({ field, fields }: ValueProps) =>
  fields
    .filter((one) => isComparable(one) && one.name !== field?.name && one.kind === (field?.kind ?? one.kind))
    .map(({ name, label }) => ({ value: name, label }))

function FreeValue({ at, field, words, error, value }: ValueProps & { readonly value: string }) {
  const name = `${at}.value`
  const isDay = field?.kind === 'date'
  return (
    <TextInput
      name={name}
      label={words.value}
      hint={isDay ? words.dayHint : field ? undefined : words.freeHint}
      error={error(name)}
      width="full"
      autoComplete="off"
      defaultValue={isDay ? dayShown(value) : value}
    />
  )
}

const dayShown = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').reverse().join('/') : day)
