'use client'

import { useSearchParams } from 'next/navigation'
import { useActionState, useState } from 'react'
import { Button, ButtonGroup, LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import { arranged } from './arranging'
import { Drawn, type Typed, type Words } from './drawn'
import type { FieldGroup, FieldSpec, Initial } from './fields'
import { useRearranging } from './rearranging'

/** A server action of the editor; its codes are those of `Words`. */
export type DraftAction = (state: FormState<never>, form: FormData) => Promise<FormState>

export type DraftFormProps = {
  readonly action: DraftAction
  readonly words: Words
  readonly hidden: Initial
  readonly groups?: readonly FieldGroup[]
  readonly initial?: Initial
  readonly submit: string
  readonly busy: string
  readonly variant?: 'primary' | 'secondary' | 'danger'
  readonly cancelHref?: string
  /** Where what is typed is posted to be seen, in a tab of its own, without being saved. */
  readonly preview?: { readonly href: string; readonly text: string; readonly hint: string }
}

const isKnown = (errors: Words['errors'], code: string): code is keyof Words['errors'] => Object.hasOwn(errors, code)
const isRefusal = (refusals: Words['refusals'], code: string): code is keyof Words['refusals'] => Object.hasOwn(refusals, code)

/** The label over the control of that name; one of a row, or of a condition, is under its list's. */
function labelOf(name: string, fields: readonly FieldSpec[]): string | undefined {
  const field = fields.find((one) => one.name === name) ?? fields.find((one) => name.startsWith(`${one.name}.`))
  if (field?.kind !== 'list' || field.name === name) return field?.label
  const [row = '', ...rest] = name.slice(field.name.length + 1).split('.')
  const own = labelOf(rest.join('.'), field.item)
  return `${field.label} ${String(Number(row) + 1)}${own === undefined ? '' : `, ${own}`}`
}

/** "Tên thủ tục: hãy nhập hoặc chọn", by field name. */
function sentencesOf(state: FormState, fields: readonly FieldSpec[], words: Words): Initial {
  return Object.fromEntries(
    Object.entries(state.fieldErrors).map(([name, code]) => {
      const label = labelOf(name, fields)
      const [kind = '', about] = code.split(':')
      const known = isKnown(words.errors, kind) ? words.errors[kind] : words.otherwise
      const said = about === undefined ? known : `${known}: ${about}`
      return [name, label === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : `${label.replace(/\?$/, '')}: ${said}`]
    }),
  )
}

/** What stands in the form: what was typed, rows rearranged as asked for, or what it began with. */
function valuesOf(state: FormState, initial: Initial): FormState['values'] {
  if (state === emptyForm) return Object.fromEntries(Object.entries(initial).map(([name, text]) => [name, [text]]))
  return arranged(state.values, state.values['intent']?.[0])
}

function typedOf(state: FormState, props: Pick<DraftFormProps, 'words' | 'groups' | 'initial'>): Typed {
  const fields = (props.groups ?? []).flatMap((group) => group.fields)
  const values = valuesOf(state, props.initial ?? {})
  // Rows that changed places leave what was wrong with them behind.
  const sentences = isAgain(state) ? {} : sentencesOf(state, fields, props.words)
  const boxes = new Set(fields.flatMap(({ kind, name }) => (kind === 'checkboxes' ? [name] : [])))
  const isMany = (name: string) => state === emptyForm && (name.endsWith('.value') || boxes.has(name))
  return {
    words: props.words,
    names: Object.keys(values),
    all: (name) => (isMany(name) ? values[name]?.flatMap((text) => text.split('\n')) : values[name]) ?? [],
    error: (name) => sentences[name],
  }
}

const isAgain = (state: FormState): boolean => state.fieldErrors['intent'] === 'again'

/** Grows with every answer, so that the fields are drawn anew with what they hold then. */
function useAttempt(state: FormState): number {
  const [seen, setSeen] = useState({ state, attempt: 0 })
  if (seen.state === state) return seen.attempt
  setSeen({ state, attempt: seen.attempt + 1 })
  return seen.attempt + 1
}

/** Why it was not saved, in words. */
export const refusalOf = ({ refusal }: FormState, { refusals }: Words): readonly { readonly message: string }[] =>
  refusal !== null && isRefusal(refusals, refusal) ? [{ message: refusals[refusal] }] : []

/** What others did meanwhile; where it touches other parts, the way to save on top of it. */
export function Stale({ state: { refusal, detail }, words: { stale } }: { readonly state: FormState; readonly words: Words }) {
  const query = useSearchParams()
  if (!detail?.['over']) return null
  const isApart = refusal === 'changed-elsewhere'
  return (
    <Notification tone="warning" title={stale.title}>
      <ul className="list-disc pl-5">
        {detail['lines']?.split('\n').map((line) => <li key={line}>{line}</li>)}
      </ul>
      <p>{isApart ? stale.apart : stale.same}</p>
      <p>
        <a href={`?${query.toString()}`} target="_blank" className="inline-flex min-h-11 items-center font-bold">
          {stale.newest}
        </a>
      </p>
      {isApart ? <Button name="over" value={detail['over']}>{stale.onTop}</Button> : null}
    </Notification>
  )
}

/** A form of the editor: what is wrong above it, its fields in groups, and what was typed kept. */
export function DraftForm({ action, hidden, submit, busy, variant = 'primary', cancelHref, preview, ...rest }: DraftFormProps) {
  const { words, groups = [] } = rest
  const [answered, send] = useActionState(action as (state: FormState, form: FormData) => Promise<FormState>, emptyForm)
  const { state, onSubmit, form } = useRearranging(answered)
  const attempt = useAttempt(state)
  const typed = typedOf(state, rest)
  const wrong = isAgain(state) ? [] : Object.entries(sentencesOf(state, groups.flatMap(({ fields }) => fields), words))
  const errors = [...refusalOf(state, words), ...wrong.map(([fieldId, message]) => ({ fieldId, message }))]
  return (
    <form ref={form} action={send} onSubmit={onSubmit} noValidate className="max-w-text">
      <ErrorSummary title={words.errorTitle} errors={errors} attempt={state} />
      {Object.entries(hidden).map(([name, value]) => (
        // What was seen stays what was seen, however often the page is drawn anew.
        <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? value} />
      ))}
      {/* The first button of a form is the one Enter presses: it must not be one of a list's. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <Stale state={state} words={words} />
      {groups.map(({ title, hint, fields }) => (
        <section key={`${String(attempt)} ${fields[0]?.name ?? ''}`} className="mb-10">
          {title === undefined ? null : <h2 className="text-xl">{title}</h2>}
          {hint === undefined ? null : <p className="mt-1 text-soft">{hint}</p>}
          <div className={title === undefined ? '' : 'mt-5'}>
            {fields.map((field) => (
              <Drawn key={field.name} field={field} {...typed} />
            ))}
          </div>
        </section>
      ))}
      <ButtonGroup>
        <SubmitButton variant={variant} busy={busy}>
          {submit}
        </SubmitButton>
        {preview === undefined ? null : (
          <Button variant="secondary" formAction={preview.href} formMethod="post" formTarget="_blank">
            {preview.text}
          </Button>
        )}
        {cancelHref === undefined ? null : (
          <LinkButton href={cancelHref} variant="quiet">
            {words.cancel}
          </LinkButton>
        )}
      </ButtonGroup>
      {preview === undefined ? null : <p className="mt-3 text-sm text-soft">{preview.hint}</p>}
    </form>
  )
}
