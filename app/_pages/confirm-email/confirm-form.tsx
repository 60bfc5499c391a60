'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Text } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { confirm } from './actions'

export type ConfirmFormProps = { readonly words: Text['identity']['confirmEmail']; readonly token: string }

/** One press; opening the mailed link alone changes nothing, since mail programs open links too. */
export function ConfirmForm({ words, token }: ConfirmFormProps) {
  const [state, action] = useActionState(confirm, emptyForm)
  const wrong = { required: words.refusals['link-invalid'] }
  const { summary } = answersOf({ ...state, fieldErrors: {} }, wrong, words.refusals)
  const broken = state.fieldErrors.token === undefined ? [] : [{ message: wrong.required }]
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={[...summary, ...broken]} attempt={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
    </form>
  )
}
