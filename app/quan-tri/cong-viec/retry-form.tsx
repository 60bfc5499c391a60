'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { emptyForm } from '@/lib/web/form-state'
import { retry } from './actions'

export type RetryFormProps = {
  /** Opaque. */
  readonly job: string
  readonly words: {
    readonly retry: string
    readonly which: string
    readonly busy: string
    readonly errorTitle: string
    readonly refusals: Readonly<Record<string, string>>
  }
}

/** The button that lets one failed job be tried again. */
export function RetryForm({ job, words }: RetryFormProps) {
  const [state, action] = useActionState(retry, emptyForm)
  const refused = state.refusal ?? (Object.keys(state.fieldErrors).length > 0 ? 'not-found' : null)
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={refused === null ? [] : [{ message: words.refusals[refused] ?? '' }]} attempt={state} />
      <input type="hidden" name="job" value={job} />
      <SubmitButton variant="secondary" busy={words.busy}>
        {words.retry}
        <VisuallyHidden> {words.which}</VisuallyHidden>
      </SubmitButton>
    </form>
  )
}
