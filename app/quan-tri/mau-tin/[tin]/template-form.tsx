'use client'

import { useActionState, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea, TextInput } from '@/components/ui/text-input'
import type { Channel, ShippedWords } from '@/lib/notification/model'
import type { Values } from '@/lib/notification/model/placeholders'
import type { EditableTopic } from '@/lib/notification/model/templates'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { saveTemplate } from './actions'
import type { Fields } from './initial'
import { Preview } from './preview'

type AllWords = typeof officialText.notices.templates

export type TemplateFormProps = {
  /** Without what is a function: it crosses to the browser. */
  readonly words: Omit<AllWords, 'edit' | 'revision' | 'loaded'>
  readonly fixed: { readonly agencyId: string; readonly topic: EditableTopic; readonly channel: Channel; readonly locale: 'vi' | 'en'; readonly revision: string }
  readonly initial: Fields
  readonly shipped: ShippedWords
  /** The agency has words of its own that can be given up. */
  readonly own: boolean
  readonly plain: boolean
  readonly offered: readonly { readonly name: string; readonly meaning: string }[]
  readonly sample: Values
}

const names = ['subject', 'body', 'button', 'text', 'templateId', 'params'] as const

const readFields = (form: FormData): Fields =>
  Object.fromEntries(names.map((name) => [name, typeof form.get(name) === 'string' ? form.get(name) : ''])) as Fields

/** The words of one message, with a preview that follows what is typed; without scripts a button shows it. */
export function TemplateForm({ words, fixed, initial, shipped, own, plain, offered, sample }: TemplateFormProps) {
  const [state, action] = useActionState(saveTemplate, emptyForm)
  const [live, setLive] = useState<Fields | null>(null)
  const answered = state !== emptyForm
  const { typed, error, summary } = answersOf({ ...state, refusal: state.refusal === 'previewed' ? null : state.refusal }, words.errors, words.refusals)
  const last = answered ? (Object.fromEntries(names.map((name) => [name, typed(name)])) as Fields) : initial
  const field = (name: (typeof names)[number]) => ({ name, defaultValue: last[name], error: error(name) })
  return (
    <form
      action={action}
      noValidate
      onInput={(event) => {
        setLive(readFields(new FormData(event.currentTarget)))
      }}
    >
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldsOf channel={fixed.channel} words={words} field={field} />
      <h2 className="mb-2 font-bold">{words.placeholders}</h2>
      <ul className="mb-6 list-disc pl-6">
        {offered.map(({ name, meaning }) => (
          <li key={name}>
            <code>{`{${name}}`}</code>: {meaning}
          </li>
        ))}
      </ul>
      <Preview words={words} topic={fixed.topic} channel={fixed.channel} fields={live ?? last} shipped={shipped} sample={sample} plain={plain} />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="intent" value="save" busy={words.saving}>
          {words.save}
        </SubmitButton>
        <SubmitButton name="intent" value="preview" variant="secondary" busy={words.saving}>
          {words.preview}
        </SubmitButton>
        {own ? (
          <SubmitButton name="intent" value="reset" variant="quiet" busy={words.saving}>
            {words.resetButton}
          </SubmitButton>
        ) : null}
      </div>
    </form>
  )
}

type FieldsOfProps = Pick<TemplateFormProps, 'words'> & {
  readonly channel: Channel
  readonly field: (name: (typeof names)[number]) => { name: string; defaultValue: string; error: string | undefined }
}

function FieldsOf({ channel, words: { fields }, field }: FieldsOfProps) {
  if (channel === 'EMAIL') {
    return (
      <>
        <TextInput label={fields.subject} {...field('subject')} />
        <Textarea label={fields.body} hint={fields.bodyHint} rows={8} {...field('body')} />
        <TextInput label={fields.button} width="medium" {...field('button')} />
      </>
    )
  }
  if (channel === 'SMS') return <Textarea label={fields.text} rows={4} {...field('text')} />
  return (
    <>
      <TextInput label={fields.templateId} width="short" inputMode="numeric" {...field('templateId')} />
      <Textarea label={fields.params} hint={fields.paramsHint} rows={4} {...field('params')} />
      <Textarea label={fields.zaloText} rows={3} {...field('text')} />
    </>
  )
}
