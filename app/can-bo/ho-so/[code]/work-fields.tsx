import { Checkboxes, Radios, type Choice } from '@/components/ui/choices'
import { DateInput, type DateParts } from '@/components/ui/date-input'
import { type Option, Select, Textarea, TextInput } from '@/components/ui/text-input'
import { Checklist, type ChecklistField } from './checklist-field'
import { type InsertWords, ReadyWords } from './ready-words'

type Labelled = { readonly name: string; readonly label: string; readonly hint?: string | undefined }

/** What a task asks the official, as data, so that every task is drawn by one form. */
export type WorkField =
  /** `texts`: ready words to begin with, see insertion.ts. */
  | (Labelled & { readonly kind: 'textarea'; readonly optional?: boolean; readonly initial?: string; readonly texts?: readonly Option[] })
  | (Labelled & { readonly kind: 'text'; readonly optional?: boolean; readonly initial?: string })
  | (Labelled & { readonly kind: 'day'; readonly initial: string; readonly labels: DateParts })
  | (Labelled & { readonly kind: 'radios'; readonly choices: readonly Choice[]; readonly initial?: string })
  | (Labelled & { readonly kind: 'choices'; readonly choices: readonly Choice[] })
  | (Labelled & { readonly kind: 'select'; readonly options: readonly Option[]; readonly empty: string })
  | ChecklistField

/** What was typed last and what is wrong with it, by field name. */
export type Typed = {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  readonly idPrefix: string
  readonly insert: InsertWords
}

/** The fields of a task with what was typed in them. */
export function WorkFields({ fields, typed, optional }: { readonly fields: readonly WorkField[]; readonly typed: Typed; readonly optional: string }) {
  return fields.map((field) => <OneField key={field.name} field={field} typed={typed} optional={optional} />)
}

type OneFieldProps<F = WorkField> = { readonly field: F; readonly typed: Typed; readonly optional: string }

function OneField({ field, typed, optional }: OneFieldProps) {
  const { name, label, hint } = field
  const last = typed.values[name]?.[0]
  const common = { name, label, hint, id: `${typed.idPrefix}${name}`, error: typed.errors[name] }
  // A form that was answered is reset by the browser; the key makes native choices anew with what was typed.
  switch (field.kind) {
    case 'textarea':
      return (
        <>
          <ReadyWords field={name} texts={field.texts} typed={typed} />
          <Textarea {...common} optional={field.optional ? optional : undefined} defaultValue={last ?? field.initial} rows={4} />
        </>
      )
    case 'text':
      return <TextInput {...common} optional={field.optional ? optional : undefined} defaultValue={last ?? field.initial} autoComplete="off" width="full" />
    case 'day':
      return <DateInput {...common} labels={field.labels} defaultValue={dayIn(typed, name, field.initial)} />
    case 'radios':
      return <Radios key={last} {...common} choices={field.choices} defaultValue={last ?? field.initial} />
    case 'choices':
      return <Checkboxes key={typed.values[name]?.join()} {...common} choices={field.choices} defaultValue={typed.values[name]} optional={optional} />
    case 'select':
      return <Select key={last} {...common} options={field.options} empty={field.empty} defaultValue={last ?? ''} width="medium" />
    case 'checklist':
      return <Checklist field={field} typed={typed} />
  }
}

function dayIn({ values }: Typed, name: string, initial: string): DateParts {
  const [year = '', month = '', day = ''] = initial.split('-')
  const part = (of: string, otherwise: string) => values[`${name}.${of}`]?.[0] ?? otherwise
  return { day: part('day', day), month: part('month', month), year: part('year', year) }
}
