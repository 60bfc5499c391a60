'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm, type FormState } from '@/lib/web/form-state'
import { RecoveryCodes } from '../recovery-codes'
import { confirmApp, dropFactor, endOther, newCodes, newPassword, rename, startApp } from './actions'

type Factors = typeof officialText.factors
/** Words of the page without those that are put together, which do not travel to the browser. */
export type FormWords = Pick<Factors['security'], 'errorTitle' | 'busy' | 'refusals'>

type Press = (state: FormState, form: FormData) => Promise<FormState>
const presses = { startApp: startApp as Press, dropFactor: dropFactor as Press, endOther: endOther as Press } as const

export type PressFormProps = {
  readonly does: keyof typeof presses
  readonly words: FormWords
  readonly label: string
  readonly about?: Readonly<Record<string, string>>
}

/** One button that changes one thing. */
export function PressForm({ does, words, label, about = {} }: PressFormProps) {
  const [state, action] = useActionState(presses[does], emptyForm)
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={answersOf(state, {}, words.refusals).summary} attempt={state} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton name="intent" value="press" variant="secondary" busy={words.busy}>
        {label}
      </SubmitButton>
    </form>
  )
}

export type ConfirmFormProps = {
  readonly words: FormWords & { readonly code: string; readonly button: string }
  readonly errors: Readonly<Record<string, string>>
}

/** The first code of another app. */
export function ConfirmForm({ words, errors }: ConfirmFormProps) {
  const [state, action] = useActionState(confirmApp, emptyForm)
  const { error, summary } = answersOf(state, errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <TextInput name="code" label={words.code} inputMode="numeric" autoComplete="one-time-code" width="short" error={error('code')} />
      <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
    </form>
  )
}

export type RenameFormProps = {
  readonly words: FormWords & { readonly name: string; readonly rename: string }
  readonly errors: Readonly<Record<string, string>>
  readonly passkey: { readonly id: string; readonly name: string }
}

/** Another name for a passkey. */
export function RenameForm({ words, errors, passkey }: RenameFormProps) {
  const [state, action] = useActionState(rename, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="passkey" value={passkey.id} />
      <TextInput id={`ten-${passkey.id}`} name="name" label={words.name} error={error('name')} defaultValue={typed('name') || passkey.name} />
      <SubmitButton variant="secondary" busy={words.busy}>
        {words.rename}
      </SubmitButton>
    </form>
  )
}

export type NewPasswordFormProps = {
  readonly words: Pick<FormWords, 'errorTitle' | 'busy'> & (typeof officialText)['changePassword']
  readonly errors: Readonly<Record<string, string>>
}

/** The password there is, and another, typed twice. */
export function NewPasswordForm({ words, errors }: NewPasswordFormProps) {
  const [state, action] = useActionState(newPassword, emptyForm)
  const { error, summary } = answersOf(state, errors, words.refusals)
  const wrong = state.refusal === 'wrong-password' ? words.refusals['wrong-password'] : error('currentPassword')
  return (
    <form action={action} noValidate className="max-w-text">
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <TextInput name="currentPassword" type="password" label={words.current} autoComplete="current-password" error={wrong} />
      <TextInput name="password" type="password" label={words.password} hint={words.passwordHint} autoComplete="new-password" error={error('password')} />
      <TextInput name="passwordAgain" type="password" label={words.repeated} autoComplete="new-password" error={error('passwordAgain')} />
      <p className="mb-6">{words.after}</p>
      <SubmitButton variant="secondary" busy={words.busy}>
        {words.button}
      </SubmitButton>
    </form>
  )
}

export type CodesFormProps = { readonly words: FormWords & { readonly button: string; readonly codes: Factors['codes'] }; readonly next: string }

/** New recovery codes, shown in answer. */
export function CodesForm({ words, next }: CodesFormProps) {
  const [state, action] = useActionState(newCodes, emptyForm)
  if ('shown' in state) return <RecoveryCodes codes={state.shown.codes} next={next} words={words.codes} />
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={answersOf(state, {}, words.refusals).summary} attempt={state} />
      <SubmitButton name="intent" value="press" variant="secondary" busy={words.busy}>
        {words.button}
      </SubmitButton>
    </form>
  )
}
