'use client'

import { useActionState } from 'react'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Checkbox, Radios } from '@/components/ui/choices'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Select, Textarea, TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import type { FieldGroup, FieldSpec, Initial } from './fields'

type Words = typeof officialText.procedures.form

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
}

const isKnown = (errors: Words['errors'], code: string): code is keyof Words['errors'] => Object.hasOwn(errors, code)
const isRefusal = (refusals: Words['refusals'], code: string): code is keyof Words['refusals'] => Object.hasOwn(refusals, code)

/** "Tên thủ tục: hãy nhập hoặc chọn", by field name. */
function sentencesOf(state: FormState, fields: readonly FieldSpec[], words: Words): Initial {
  return Object.fromEntries(
    Object.entries(state.fieldErrors).map(([name, code]) => {
      const label = fields.find((field) => field.name === name)?.label
      const said = isKnown(words.errors, code) ? words.errors[code] : words.otherwise
      return [name, label === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : `${label.replace(/\?$/, '')}: ${said}`]
    }),
  )
}

type DrawnProps = { readonly field: FieldSpec; readonly words: Words; readonly error: string | undefined; readonly typed: (name: string) => string }

function Drawn({ field, words, error, typed }: DrawnProps) {
  const { name, label, hint } = field
  const shared = { name, label, hint, error, optional: field.optional ? words.optional : undefined }
  switch (field.kind) {
    case 'text':
      return (
        <TextInput {...shared} width={field.width ?? 'full'} lang={field.lang} inputMode={field.numeric ? 'numeric' : undefined} autoComplete="off" defaultValue={typed(name)} />
      )
    case 'textarea':
      return <Textarea {...shared} rows={field.rows ?? 3} width="full" lang={field.lang} defaultValue={typed(name)} />
    case 'select':
      return <Select {...shared} options={field.options} empty={field.empty} defaultValue={typed(name)} />
    case 'radios':
      return <Radios {...shared} choices={field.choices} defaultValue={typed(name)} />
    case 'date':
      return (
        <DateInput {...shared} labels={words.dateParts} defaultValue={{ day: typed(`${name}.day`), month: typed(`${name}.month`), year: typed(`${name}.year`) }} />
      )
    case 'tick':
      return <Checkbox name={name} label={label} hint={hint} error={error} defaultChecked={typed(name) !== ''} />
  }
}

/** A form of the editor: what is wrong above it, its fields in groups, and what was typed kept. */
export function DraftForm({ action, words, hidden, groups = [], initial = {}, submit, busy, variant = 'primary', cancelHref }: DraftFormProps) {
  const [state, send] = useActionState(action as (state: FormState, form: FormData) => Promise<FormState>, emptyForm)
  const answered = state !== emptyForm
  const typed = (name: string) => state.values[name]?.[0] ?? (answered ? '' : initial[name]) ?? ''
  const sentences = sentencesOf(state, groups.flatMap(({ fields }) => fields), words)
  const refusal = state.refusal !== null && isRefusal(words.refusals, state.refusal) ? [{ message: words.refusals[state.refusal] }] : []
  const errors = [...refusal, ...Object.entries(sentences).map(([fieldId, message]) => ({ fieldId, message }))]
  return (
    <form action={send} noValidate className="max-w-text">
      <ErrorSummary title={words.errorTitle} errors={errors} attempt={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ title, hint, fields }) => (
        <section key={fields[0]?.name} className="mb-10">
          {title === undefined ? null : <h2 className="text-xl">{title}</h2>}
          {hint === undefined ? null : <p className="mt-1 text-soft">{hint}</p>}
          <div className={title === undefined ? '' : 'mt-5'}>
            {fields.map((field) => (
              <Drawn key={field.name} field={field} words={words} error={sentences[field.name]} typed={typed} />
            ))}
          </div>
        </section>
      ))}
      <ButtonGroup>
        <SubmitButton variant={variant} busy={busy}>
          {submit}
        </SubmitButton>
        {cancelHref === undefined ? null : (
          <LinkButton href={cancelHref} variant="quiet">
            {words.cancel}
          </LinkButton>
        )}
      </ButtonGroup>
    </form>
  )
}
