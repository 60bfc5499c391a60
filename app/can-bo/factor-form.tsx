'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm, type FormState } from '@/lib/web/form-state'
import { proveCode, provePasskey } from './dang-nhap/actions'
import { PasskeyButton, type PasskeyButtonProps } from './passkey-button'
import { proveAgain, provePasskeyAgain } from './xac-thuc-lai/actions'

type Words = typeof officialText.factors
type Prove = (state: FormState, form: FormData) => Promise<FormState>

const acts = {
  signIn: { code: proveCode as Prove, passkey: provePasskey as Prove },
  stepUp: { code: proveAgain as Prove, passkey: provePasskeyAgain as Prove },
} as const

export type FactorFormProps = {
  readonly does: keyof typeof acts
  readonly words: Pick<Words['prove'], 'code' | 'codeHint' | 'busy' | 'errorTitle'> & { readonly button: string }
  readonly passkeyWords: PasskeyButtonProps['words']
  readonly refusals: Words['refusals']
  readonly errors: Words['errors']
  readonly next: string
  readonly hasPasskey: boolean
}

/** Proves the second factor: a code of the app or of the sheet of recovery codes, or a passkey. */
export function FactorForm({ does, words, passkeyWords, refusals, errors, next, hasPasskey }: FactorFormProps) {
  const [state, action] = useActionState(acts[does].code, emptyForm)
  const [byPasskey, sendPasskey] = useActionState(acts[does].passkey, emptyForm)
  const { error, summary } = answersOf(state, errors, refusals)
  return (
    <>
      <form action={action} noValidate>
        <ErrorSummary title={words.errorTitle} errors={[...summary, ...answersOf(byPasskey, errors, refusals).summary]} attempt={state} />
        <input type="hidden" name="tiep" value={next} />
        <TextInput name="code" label={words.code} hint={words.codeHint} autoComplete="one-time-code" spellCheck={false} width="medium" error={error('code')} />
        <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
      </form>
      {hasPasskey ? <PasskeyButton words={passkeyWords} next={next} send={sendPasskey} /> : null}
    </>
  )
}
