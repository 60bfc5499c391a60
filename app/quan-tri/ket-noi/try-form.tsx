'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { emptyForm } from '@/lib/web/form-state'
import { tryNow } from './actions'

export type TryFormProps = {
  readonly agencyId: string
  readonly source: string
  readonly words: {
    readonly try: string
    readonly which: string
    readonly trying: string
    readonly errorTitle: string
    readonly refusals: Readonly<Record<string, string>>
  }
}

/** Asks one registry, for nobody, whether it answers. */
export function TryForm({ agencyId, source, words }: TryFormProps) {
  const [state, action] = useActionState(tryNow, emptyForm)
  const refused = state.refusal ?? (Object.keys(state.fieldErrors).length > 0 ? 'not-found' : null)
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={refused === null ? [] : [{ message: words.refusals[refused] ?? '' }]} attempt={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="source" value={source} />
      <SubmitButton variant="secondary" busy={words.trying}>
        {words.try}
        <VisuallyHidden> {words.which}</VisuallyHidden>
      </SubmitButton>
    </form>
  )
}
