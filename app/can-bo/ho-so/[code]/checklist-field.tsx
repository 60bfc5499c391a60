import { Fieldset } from '@/components/ui/field'
import { TextareaControl } from '@/components/ui/textarea-control'
import type { Option } from '@/components/ui/text-input'
import { ReadyWords } from './ready-words'
import type { Typed } from './work-fields'

/** A file of a paper on the list. */
type ListedFile = { readonly file: string; readonly name: string; readonly href: string; readonly see: string; readonly page: string }

/** What may be asked for again within a line. */
export type ListedItem = {
  /** "field:childName" or "component:birthNotice". */
  readonly value: string
  /** Its name in `why` and `files`. */
  readonly key: string
  readonly label: string
  /** What the citizen answered. */
  readonly now: string
  readonly why: string
}

export type ListedLine = {
  /** "component:birthNotice", "section:child-who". */
  readonly id: string
  readonly label: string
  readonly items: readonly ListedItem[]
  /** Of a paper; a section has none. */
  readonly files?: readonly ListedFile[]
  /** Looked at before. */
  readonly initial?: 'ok' | 'faulty' | undefined
}

export type ChecklistField = {
  readonly kind: 'checklist'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly lines: readonly ListedLine[]
  /** By field name, for the summary of errors. */
  readonly labels: Readonly<Record<string, string>>
  readonly texts: readonly Option[]
  readonly words: Readonly<Record<'ok' | 'faulty' | 'noFiles' | 'files' | 'pageShort' | 'whichFields', string>>
}

type Props = { readonly field: ChecklistField; readonly typed: Typed }
type LineProps = Props & { readonly line: ListedLine }

/** Everything a dossier holds, line by line, each to be marked; what is at fault opens up for the reason. */
export function Checklist({ field, typed }: Props) {
  return (
    <Fieldset id={field.name} label={field.label} hint={field.hint} error={typed.errors[field.name]}>
      {field.lines.map((line) => (
        <Line key={line.id} field={field} line={line} typed={typed} />
      ))}
    </Fieldset>
  )
}

function Line({ field, line, typed }: LineProps) {
  const name = `marks.${line.id}`
  const marked = typed.values[name]?.[0] ?? line.initial
  const error = typed.errors[name]
  return (
    <fieldset className="group/line min-w-0 border-b border-rule py-3" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="float-left w-full font-bold">{line.label}</legend>
      <div className="clear-both flex items-start gap-x-8 max-md:flex-wrap">
        <div className="min-w-0 grow text-sm text-soft">
          <Seen field={field} line={line} />
        </div>
        <div key={marked} className="flex shrink-0 flex-wrap gap-x-6">
          {(['ok', 'faulty'] as const).map((value) => (
            <div key={value} className="choice">
              <input type="radio" id={value === 'ok' ? name : `${name}-faulty`} name={name} value={value} defaultChecked={marked === value} data-faulty={value === 'faulty' ? '' : undefined} />
              <label htmlFor={value === 'ok' ? name : `${name}-faulty`}>{field.words[value]}</label>
            </div>
          ))}
        </div>
      </div>
      {error ? (
        <p id={`${name}-error`} className="font-bold text-danger">
          {error}
        </p>
      ) : null}
      <div className="mt-2 hidden border-l-4 border-warning pl-4 group-has-[input[data-faulty]:checked]/line:block">
        {line.files ? <PaperFault field={field} line={line} typed={typed} /> : <SectionFault field={field} line={line} typed={typed} />}
      </div>
    </fieldset>
  )
}

/** What is to be looked at: the files, or what was answered. */
function Seen({ field, line }: Omit<LineProps, 'typed'>) {
  if (!line.files) {
    return (
      <dl>
        {line.items.map(({ value, label, now }) => (
          <div key={value} className="flex flex-wrap gap-x-2">
            <dt>{label}:</dt>
            <dd className="font-bold wrap-anywhere text-ink">{now}</dd>
          </div>
        ))}
      </dl>
    )
  }
  if (line.files.length === 0) return <p>{field.words.noFiles}</p>
  return (
    <ul>
      {line.files.map(({ file, href, see }) => (
        <li key={file}>
          <a href={href} target="_blank" className="inline-flex min-h-11 items-center wrap-anywhere">
            {see}
          </a>
        </li>
      ))}
    </ul>
  )
}

function PaperFault({ field, line, typed }: LineProps) {
  const [item] = line.items
  if (!item) return null
  const named = typed.values[`files.${item.key}`] ?? []
  return (
    <>
      {line.files && line.files.length > 0 ? (
        <fieldset className="mb-2 min-w-0">
          <legend className="text-sm">{field.words.files}</legend>
          {line.files.map(({ file, name, page }) => (
            <div key={file} className="flex flex-wrap items-center gap-x-6">
              <div className="choice" key={String(named.includes(file))}>
                <input type="checkbox" id={`files.${file}`} name={`files.${item.key}`} value={file} defaultChecked={named.includes(file)} />
                <label htmlFor={`files.${file}`} className="wrap-anywhere">
                  {name}
                </label>
              </div>
              <label className="flex items-center gap-2 text-sm">
                <span aria-hidden="true">{field.words.pageShort}</span>
                <input name={`pages.${file}`} id={`pages.${file}`} aria-label={page} inputMode="numeric" autoComplete="off" maxLength={3} className="control w-20" defaultValue={typed.values[`pages.${file}`]?.[0]} />
              </label>
            </div>
          ))}
        </fieldset>
      ) : null}
      <Why field={field} item={item} typed={typed} />
    </>
  )
}

function SectionFault({ field, line, typed }: LineProps) {
  const ticked = typed.values['items'] ?? []
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm">{field.words.whichFields}</legend>
      {line.items.map((item) => (
        <div key={item.value} className="group/asked">
          <div className="choice" key={String(ticked.includes(item.value))}>
            <input type="checkbox" id={item.value} name="items" value={item.value} defaultChecked={ticked.includes(item.value)} />
            <label htmlFor={item.value}>{item.label}</label>
          </div>
          <div className="mb-3 hidden pl-11 group-has-[input[type=checkbox]:checked]/asked:block">
            <Why field={field} item={item} typed={typed} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}

function Why({ field, item, typed }: Props & { readonly item: ListedItem }) {
  const name = `why.${item.key}`
  const error = typed.errors[name]
  return (
    <div className="mb-3">
      <ReadyWords field={name} texts={field.texts} typed={typed} bare />
      <label htmlFor={name} className="text-sm font-bold">
        {item.why}
      </label>
      {error ? (
        <p id={`${name}-error`} className="font-bold text-danger">
          {error}
        </p>
      ) : null}
      <TextareaControl
        id={name}
        name={name}
        rows={2}
        maxLength={1000}
        className="control mt-1"
        defaultValue={typed.values[name]?.[0]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </div>
  )
}
