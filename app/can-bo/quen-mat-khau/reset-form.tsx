'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { requestReset } from './actions'

export type ResetFormProps = {
  readonly words: (typeof officialText.identity)['forgotten'] & { readonly email: string }
  readonly errors: Readonly<Record<string, string>>
}

/** Asks for a link that sets a new password. */
export function ResetForm({ words, errors }: ResetFormProps) {
  const [state, action] = useActionState(requestReset, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        error={error('email')}
        defaultValue={typed('email')}
      />
      <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
    </form>
  )
}
