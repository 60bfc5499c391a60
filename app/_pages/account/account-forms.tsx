'use client'

import { useActionState } from 'react'
import { Radios } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Locale, Text } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { dropEmail, endOtherSession, setEmail, setLanguage } from './actions'
import { OneButtonForm, type OneButtonProps } from './one-button-form'

type Account = Text['identity']['account']
type Common = Pick<Account, 'errorTitle' | 'refusals' | 'saving'>

export type EmailFormProps = {
  readonly words: Common & Pick<Account, 'email' | 'emailHint' | 'sendLink' | 'errors'>
  readonly locale: Locale
  /** What VNeID or the person said before. */
  readonly suggested: string
}

/** Where to write; a link goes there first. */
export function EmailForm({ words, locale, suggested }: EmailFormProps) {
  const [state, action] = useActionState(setEmail, emptyForm)
  const { typed, error, summary } = answersOf(state, words.errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        autoComplete="email"
        error={error('email')}
        defaultValue={state === emptyForm ? suggested : typed('email')}
      />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.sendLink}
      </SubmitButton>
    </form>
  )
}

export type LanguageFormProps = {
  readonly words: Common & Pick<Account, 'language' | 'languages' | 'saveLanguage' | 'errors'>
  readonly locale: Locale
  readonly chosen: Locale
}

/** The language of the mail; that of the pages is chosen by their address. */
export function LanguageForm({ words, locale, chosen }: LanguageFormProps) {
  const [state, action] = useActionState(setLanguage, emptyForm)
  const { typed, error, summary } = answersOf(state, words.errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="locale" value={locale} />
      <Radios
        name="language"
        label={words.language}
        choices={(['vi', 'en'] as const).map((value) => ({ value, label: <span lang={value}>{words.languages[value]}</span> }))}
        error={error('language')}
        defaultValue={typed('language') || chosen}
      />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.saveLanguage}
      </SubmitButton>
    </form>
  )
}

/** No mail any more. */
export const DropEmailForm = (props: OneButtonProps) => <OneButtonForm {...props} action={dropEmail} variant="quiet" className="mt-4" />

/** Signs another device out. */
export const EndSessionForm = ({ sessionId, ...props }: OneButtonProps & { readonly sessionId: string }) => (
  <OneButtonForm {...props} action={endOtherSession} variant="secondary" className="mt-2" hidden={{ sessionId }} />
)
