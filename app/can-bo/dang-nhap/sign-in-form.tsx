'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { PasskeyButton, type PasskeyButtonProps } from '../passkey-button'
import { provePasskey, signIn } from './actions'

export type SignInFormProps = {
  readonly words: (typeof officialText.identity)['signIn']
  readonly errors: Readonly<Record<string, string>>
  readonly passkeyWords: PasskeyButtonProps['words'] & { readonly refusals: Readonly<Record<string, string>> }
  readonly next: string
}

/** E-mail and password. Pasting and password managers are welcome. */
export function SignInForm({ words, errors, passkeyWords, next }: SignInFormProps) {
  const [state, action] = useActionState(signIn, emptyForm)
  const [byPasskey, sendPasskey] = useActionState(provePasskey, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <>
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={[...summary, ...answersOf(byPasskey, errors, passkeyWords.refusals).summary]} attempt={state} />
      <input type="hidden" name="tiep" value={next} />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        error={error('email')}
        defaultValue={typed('email')}
      />
      <TextInput name="password" type="password" label={words.password} autoComplete="current-password" error={error('password')} />
      <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
    </form>
    <PasskeyButton words={passkeyWords} next={next} send={sendPasskey} />
    </>
  )
}
