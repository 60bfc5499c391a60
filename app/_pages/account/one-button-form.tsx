'use client'

import { useActionState } from 'react'
import { type ButtonVariant } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/text/text'
import { answersOf, emptyForm, type FormState } from '@/lib/web/form-state'

export type OneButtonProps = {
  readonly words: { readonly errorTitle: string; readonly refusals: Readonly<Record<string, string>>; readonly saving: string }
  readonly locale: Locale
  readonly label: string
}

type OneButtonFormProps<Code extends string> = OneButtonProps & {
  readonly action: (before: FormState<Code>, form: FormData) => Promise<FormState<Code>>
  readonly variant: ButtonVariant
  readonly className: string
  readonly hidden?: Readonly<Record<string, string>>
}

/** One press that changes something of one's account, and what kept it from happening. */
export function OneButtonForm<Code extends string>({ words, locale, label, action, variant, className, hidden = {} }: OneButtonFormProps<Code>) {
  const [state, send] = useActionState<FormState<Code>, FormData>(action, emptyForm)
  return (
    <form action={send} className={className}>
      <ErrorSummary title={words.errorTitle} errors={answersOf(state, {}, words.refusals).summary} attempt={state} />
      {Object.entries({ locale, ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} busy={words.saving}>
        {label}
      </SubmitButton>
    </form>
  )
}
