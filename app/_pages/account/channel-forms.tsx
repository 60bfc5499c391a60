'use client'

import { useActionState } from 'react'
import { Checkboxes } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { choosableChannels, type Choices, noticeKinds } from '@/lib/notification/model/kinds'
import type { Locale, Text } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { choose, dropPhone, proveCode, setPhone } from './channel-actions'
import { OneButtonForm } from './one-button-form'

/** Words that can be handed to a script: no functions. */
type Words = Omit<Text['channels'], 'phoneNow' | 'phoneWaiting'>
type Common = { readonly words: Words; readonly locale: Locale }

/** The phone to be told on; a code goes there first. */
export function PhoneForm({ words, locale, suggested }: Common & { readonly suggested: string }) {
  const [state, action] = useActionState(setPhone, emptyForm)
  const { typed, error, summary } = answersOf(state, words.errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="phone"
        type="tel"
        label={words.phone}
        hint={words.phoneHint}
        autoComplete="tel-national"
        error={error('phone')}
        defaultValue={state === emptyForm ? suggested : typed('phone')}
      />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.sendCode}
      </SubmitButton>
    </form>
  )
}

/** The code from the text message. */
export function CodeForm({ words, locale }: Common) {
  const [state, action] = useActionState(proveCode, emptyForm)
  const { error, summary } = answersOf(state, words.errors, words.refusals)
  return (
    <form action={action} noValidate className="mb-8 border-l-4 border-rule pl-4">
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="locale" value={locale} />
      <TextInput name="code" label={words.code} hint={words.codeHint} width="short" inputMode="numeric" autoComplete="one-time-code" error={error('code')} />
      <SubmitButton busy={words.saving}>{words.confirm}</SubmitButton>
    </form>
  )
}

/** Nothing to that phone any more. */
export const DropPhoneForm = ({ words, locale }: Common) => (
  <OneButtonForm words={words} locale={locale} label={words.forget} action={dropPhone} variant="quiet" className="mt-4" />
)

export type ChoicesFormProps = Common & {
  readonly choices: Choices
  readonly byZalo: boolean
  readonly emailConfirmed: boolean
  readonly phoneConfirmed: boolean
}

/** Which news by which channel. */
export function ChoicesForm({ words, locale, choices, byZalo, emailConfirmed, phoneConfirmed }: ChoicesFormProps) {
  const [state, action] = useActionState(choose, emptyForm)
  const { chosen, summary } = answersOf(state, words.errors, words.refusals)
  const hints = {
    email: emailConfirmed ? undefined : words.needsEmail,
    zalo: phoneConfirmed ? words.zaloHint : words.needsPhone,
    sms: phoneConfirmed ? words.quiet : words.needsPhone,
  }
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="locale" value={locale} />
      {choosableChannels
        .filter((channel) => channel !== 'zalo' || byZalo)
        .map((channel) => (
          <Checkboxes
            key={channel}
            name={channel}
            id={`kenh-${channel}`}
            label={words[channel]}
            hint={hints[channel]}
            choices={noticeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            defaultValue={state === emptyForm ? choices[channel] : chosen(channel)}
          />
        ))}
      <SubmitButton busy={words.saving}>{words.save}</SubmitButton>
    </form>
  )
}
