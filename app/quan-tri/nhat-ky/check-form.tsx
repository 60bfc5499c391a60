'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { emptyForm } from '@/lib/web/form-state'
import { check } from './actions'

export type CheckFormProps = {
  readonly words: { readonly button: string; readonly busy: string; readonly errorTitle: string; readonly refusals: Readonly<Record<string, string>> }
}

/** The button that has all chains recounted. */
export function CheckForm({ words }: CheckFormProps) {
  const [state, action] = useActionState(check, emptyForm)
  return (
    <form action={action} className="mb-8">
      <ErrorSummary title={words.errorTitle} errors={state.refusal === null ? [] : [{ message: words.refusals[state.refusal] ?? '' }]} attempt={state} />
      <SubmitButton name="intent" value="check" variant="secondary" busy={words.busy}>
        {words.button}
      </SubmitButton>
    </form>
  )
}
