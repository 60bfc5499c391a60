'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { saveNewPassword } from './actions'

export type PasswordFormProps = {
  readonly words: (typeof officialText.identity)['setPassword']
  readonly errors: Readonly<Record<string, string>>
  readonly token: string
  readonly askAgainHref: string
}

/** A new password, typed twice. */
export function PasswordForm({ words, errors, token, askAgainHref }: PasswordFormProps) {
  const [state, action] = useActionState(saveNewPassword, emptyForm)
  const { error, summary } = answersOf(state, errors, words.refusals)
  const lapsed = state.refusal === 'link-invalid' || state.fieldErrors.token !== undefined
  return (
    <form action={action} noValidate>
      <ErrorSummary
        title={words.errorTitle}
        errors={lapsed ? [{ message: words.refusals['link-invalid'] }] : summary}
        attempt={state}
      />
      {lapsed ? (
        <p className="mb-6">
          <a href={askAgainHref} className="inline-flex min-h-11 items-center font-bold">
            {words.askAgain}
          </a>
        </p>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <TextInput
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
        autoComplete="new-password"
        error={error('password')}
      />
      <TextInput name="passwordAgain" type="password" label={words.repeated} autoComplete="new-password" error={error('passwordAgain')} />
      <p className="mb-6">{words.after}</p>
      <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
    </form>
  )
}
