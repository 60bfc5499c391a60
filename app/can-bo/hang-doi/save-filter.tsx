'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { saveFilter } from './actions'

type Words = (typeof officialText.queueViews)['save'] & { readonly answers: AnswerWords<'cross-site' | 'not-found' | 'name-taken' | 'too-many'> }

/** Keeps what is chosen under a name. */
export function SaveFilter({ hidden, words }: { readonly hidden: Readonly<Record<string, string>>; readonly words: Words }) {
  return (
    <AnswerForm action={saveFilter} words={words.answers}>
      {({ errors, values }) => (
        <fieldset className="mb-4 border-t border-rule pt-4">
          <legend className="sr-only">{words.title}</legend>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextInput name="name" label={words.name} hint={words.hint} error={errors.name} defaultValue={values.name?.[0] ?? ''} maxLength={60} autoComplete="off" width="medium" />
          <SubmitButton variant="secondary" busy={words.saving}>
            {words.submit}
          </SubmitButton>
        </fieldset>
      )}
    </AnswerForm>
  )
}
