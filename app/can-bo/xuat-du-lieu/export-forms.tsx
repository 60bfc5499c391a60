'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { Details } from '@/components/ui/details'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, TextInput } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { officialText } from '@/lib/text/text'
import type { Kept } from '@/lib/web/form-state'
import { again, ask } from './actions'

type Words = typeof officialText.exports

export type ExportFormProps = {
  readonly words: Words['form']
  /** What is wanted: kind, agency and period, or the book. */
  readonly wanted: Readonly<Record<string, string>>
  readonly formats: readonly Option[]
  readonly kept: Kept | null
}

/** Asks for a file of what the page shows, and what for. Folded away, but for what is wrong with it. */
export function ExportForm({ words, wanted, formats, kept }: ExportFormProps) {
  return (
    <AnswerForm action={ask} words={words} kept={kept}>
      {({ errors, values }) => (
        <Details summary={words.title} open={kept !== null || Object.keys(errors).length > 0}>
          {Object.entries(wanted).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="mb-4 max-w-text">{words.lead}</p>
          <Select name="format" width="medium" label={words.format} options={formats} defaultValue={values['format']?.[0] ?? formats[0]?.value} error={errors['format']} />
          <TextInput
            name="purpose"
            label={words.purpose}
            hint={words.purposeHint}
            maxLength={500}
            autoComplete="off"
            defaultValue={values['purpose']?.[0] ?? ''}
            error={errors['purpose']}
          />
          <SubmitButton variant="secondary" busy={words.busy}>
            {words.button}
          </SubmitButton>
        </Details>
      )}
    </AnswerForm>
  )
}

/** Has a file made once more. */
export function AgainForm({ words, name, about }: { readonly words: Words; readonly name: string; readonly about: string }) {
  return (
    <AnswerForm action={again} words={{ errorTitle: words.retryTitle, refusals: words.retryRefusals, fields: {} }}>
      <input type="hidden" name="export" value={name} />
      <SubmitButton variant="secondary" busy={words.retrying}>
        {words.retry}
        <VisuallyHidden> {about}</VisuallyHidden>
      </SubmitButton>
    </AnswerForm>
  )
}
