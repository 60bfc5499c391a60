'use client'

import type { ReactNode } from 'react'
import { ConditionEditor } from '@/components/form/condition-editor'
import { Button } from '@/components/ui/button'
import { Checkbox, Checkboxes, Radios } from '@/components/ui/choices'
import { DateInput } from '@/components/ui/date-input'
import { Select, Textarea, TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { rowCount } from './arranging'
import { MarkdownInput } from './markdown-input'
import type { FieldSpec } from './fields'

export type Words = typeof officialText.procedures.form

/** What the fields of a form hold and what is wrong with them, by name. */
export type Typed = {
  readonly words: Words
  readonly names: readonly string[]
  readonly all: (name: string) => readonly string[]
  readonly error: (name: string) => string | undefined
}

type DrawnProps = Typed & { readonly field: FieldSpec }

/** One field of the editor, filled with what stands in it. */
export function Drawn({ field, ...typed }: DrawnProps): ReactNode {
  const { words, all } = typed
  const { name, label, hint } = field
  const error = typed.error(name)
  const value = all(name)[0] ?? ''
  const shared = { name, label, hint, error, optional: field.optional ? words.optional : undefined }
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} width={field.width ?? 'full'} lang={field.lang} inputMode={field.numeric ? 'numeric' : undefined} autoComplete="off" defaultValue={value} />
    case 'textarea':
      if (field.markdown) return <MarkdownInput {...shared} rows={field.rows} lang={field.lang} words={words.markdown} defaultValue={value} />
      return <Textarea {...shared} rows={field.rows ?? 3} width="full" lang={field.lang} defaultValue={value} />
    case 'select':
      return <Select {...shared} options={field.options} empty={field.empty} defaultValue={value} />
    case 'radios':
      return <Radios {...shared} choices={field.choices} defaultValue={value} />
    case 'checkboxes':
      return <Checkboxes {...shared} choices={field.choices} defaultValue={all(name)} />
    case 'date': {
      const part = (which: string) => all(`${name}.${which}`)[0] ?? ''
      return <DateInput {...shared} labels={words.dateParts} defaultValue={{ day: part('day'), month: part('month'), year: part('year') }} />
    }
    case 'tick':
      return <Checkbox name={name} label={label} hint={hint} error={error} defaultChecked={value !== ''} />
    case 'hidden':
      return <input type="hidden" name={name} defaultValue={value} />
    case 'condition':
      return (
        <div className={field.onlyWhen === true ? 'only-when' : undefined}>
          <ConditionEditor {...field} words={words.condition} typed={all} error={typed.error} />
        </div>
      )
    case 'list':
      return <List {...typed} field={field} />
  }
}

type ListProps = Typed & { readonly field: Extract<FieldSpec, { kind: 'list' }> }

const moves = ['up', 'down', 'remove'] as const

function List({ field, ...typed }: ListProps) {
  const { words, names, error } = typed
  const { name, label, hint, item, most = 50 } = field
  const rows = rowCount(name, names)
  const row = field.row ?? words.list.row
  const wrong = error(name)
  return (
    <fieldset id={name} className="mb-7 min-w-0" tabIndex={-1}>
      <legend className="font-bold">{label}</legend>
      {hint === undefined ? null : <p className="mt-1 text-sm text-soft">{hint}</p>}
      {wrong === undefined ? null : <p className="mt-1 font-bold text-danger">{wrong}</p>}
      {rows === 0 ? <p className="mt-2 text-soft">{words.list.none}</p> : null}
      {Array.from({ length: rows }, (_, at) => (
        <fieldset key={at} className="mt-3 min-w-0 rounded border border-rule bg-paper p-4">
          <legend className="px-2 font-bold">
            {row} {at + 1}
          </legend>
          {item.map((one) => (
            <Drawn key={one.name} {...typed} field={{ ...one, name: `${name}.${String(at)}.${one.name}` }} />
          ))}
          <div className="flex flex-wrap gap-2">
            {moves.filter((move) => (move === 'up' ? at > 0 : move === 'remove' || at < rows - 1)).map((move) => (
              <Button key={move} variant="quiet" name="intent" value={`${move}:${name}:${String(at)}`}>
                {words.list[move]}
                <span className="sr-only">{` ${row} ${String(at + 1)}`}</span>
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      {rows < most ? (
        <Button variant="secondary" className="mt-4" name="intent" value={`add:${name}`}>
          {words.list.add}
        </Button>
      ) : null}
    </fieldset>
  )
}
