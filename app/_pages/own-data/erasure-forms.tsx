'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { askForErasure, keepAccount } from './actions'

type Refusal = Exclude<Awaited<ReturnType<typeof askForErasure | typeof keepAccount>>['refusal'], null>

type Common = { readonly words: AnswerWords<Refusal>; readonly locale: 'vi' | 'en'; readonly sending: string; readonly button: string }

/** What must be typed, and the button that asks for the erasure. */
export function ErasureForm({ words, locale, sending, button, label, hint }: Common & { readonly label: string; readonly hint: string }) {
  return (
    <AnswerForm action={askForErasure} words={words}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="_locale" value={locale} />
          <TextInput
            name="confirmation" label={label} hint={hint} width="medium" autoComplete="off" defaultValue={values['confirmation']?.[0] ?? ''} error={errors['confirmation']}
          />
          <SubmitButton variant="secondary" busy={sending}>
            {button}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** The button that takes the request back. */
export function KeepForm({ words, locale, sending, button }: Common) {
  return (
    <AnswerForm action={keepAccount} words={words}>
      <input type="hidden" name="_locale" value={locale} />
      <SubmitButton name="intent" value="keep" busy={sending}>
        {button}
      </SubmitButton>
    </AnswerForm>
  )
}
