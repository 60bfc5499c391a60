import { Checkboxes, Radios, type Choice } from '@/components/ui/choices'
import { DateInput, type DateParts } from '@/components/ui/date-input'
import { Fieldset } from '@/components/ui/field'
import { type Option, Select, Textarea, TextInput } from '@/components/ui/text-input'
import { TextareaControl } from '@/components/ui/textarea-control'

type Labelled = { readonly name: string; readonly label: string; readonly hint?: string | undefined }

/** What a task asks the official, as data, so that every task is drawn by one form. */
export type WorkField =
  | (Labelled & { readonly kind: 'textarea'; readonly optional?: boolean; readonly initial?: string })
  | (Labelled & { readonly kind: 'text'; readonly optional?: boolean; readonly initial?: string })
  | (Labelled & { readonly kind: 'day'; readonly initial: string; readonly labels: DateParts })
  | (Labelled & { readonly kind: 'radios'; readonly choices: readonly Choice[]; readonly initial?: string })
  | (Labelled & { readonly kind: 'choices'; readonly choices: readonly Choice[] })
  | (Labelled & { readonly kind: 'select'; readonly options: readonly Option[]; readonly empty: string })
  | (Labelled & { readonly kind: 'asked'; readonly groups: readonly AskedGroup[] })

/** Things one may ask the citizen for; each ticked one shows the line for its reason. */
export type AskedGroup = { readonly title: string; readonly items: readonly AskedItem[] }
export type AskedItem = {
  /** "field:childName" or "component:birthNotice". */
  readonly value: string
  readonly label: string
  /** What the citizen answered. */
  readonly now: string
  readonly why: string
}

/** What was typed last and what is wrong with it, by field name. */
export type Typed = {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  readonly idPrefix: string
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
      return <Textarea {...common} optional={field.optional ? optional : undefined} defaultValue={last ?? field.initial} rows={4} />
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
    case 'asked':
      return <Asked field={field} typed={typed} optional={optional} />
  }
}

function dayIn({ values }: Typed, name: string, initial: string): DateParts {
  const [year = '', month = '', day = ''] = initial.split('-')
  const part = (of: string, otherwise: string) => values[`${name}.${of}`]?.[0] ?? otherwise
  return { day: part('day', day), month: part('month', month), year: part('year', year) }
}

function Asked({ field, typed }: OneFieldProps<Extract<WorkField, { kind: 'asked' }>>) {
  const first = field.groups[0]?.items[0]?.value
  return (
    <Fieldset id={field.name} label={field.label} hint={field.hint} error={typed.errors[field.name]}>
      {field.groups.map(({ title, items }) => (
        <fieldset key={title} className="mt-4 min-w-0">
          <legend className="font-bold text-soft">{title}</legend>
          {items.map((item) => (
            <AskedLine key={item.value} item={item} name={field.name} id={item.value === first ? field.name : item.value} typed={typed} />
          ))}
        </fieldset>
      ))}
    </Fieldset>
  )
}

function AskedLine({ item, name, id, typed }: { readonly item: AskedItem; readonly name: string; readonly id: string; readonly typed: Typed }) {
  const why = `why.${item.value.split(':')[1] ?? ''}`
  const ticked = typed.values[name]?.includes(item.value) ?? false
  return (
    <div className="group/asked border-b border-rule py-1">
      <div className="choice" key={String(ticked)}>
        <input type="checkbox" id={id} name={name} value={item.value} defaultChecked={ticked} aria-describedby={`${id}-now`} />
        <label htmlFor={id}>{item.label}</label>
        <div id={`${id}-now`} className="col-start-2 text-sm text-soft">
          {item.now}
        </div>
      </div>
      <div className="mb-3 hidden pl-11 group-has-[input:checked]/asked:block">
        <label htmlFor={why} className="text-sm font-bold">
          {item.why}
        </label>
        <TextareaControl
          id={why}
          name={why}
          rows={2}
          maxLength={1000}
          className="control mt-1"
          defaultValue={typed.values[why]?.[0]}
          aria-invalid={typed.errors[why] ? true : undefined}
        />
      </div>
    </div>
  )
}
