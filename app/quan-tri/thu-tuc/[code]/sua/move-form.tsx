'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import type { DraftAction } from '../../draft-form'
import type { Initial } from '../../fields'

type MoveWords = Readonly<Record<'up' | 'down' | 'moving' | 'about' | 'errorTitle', string>> & { readonly refusals: Initial }

export type MoveFormProps = {
  readonly action: DraftAction
  readonly hidden: Initial
  readonly words: MoveWords
  readonly first: boolean
  readonly last: boolean
}

/** One place up or down in its list. */
export function MoveForm({ action, hidden, words, first, last }: MoveFormProps) {
  const [state, send] = useActionState(action as (state: FormState, form: FormData) => Promise<FormState>, emptyForm)
  const refusal = state.refusal === null ? undefined : words.refusals[state.refusal]
  const ways = [{ value: 'up', name: words.up, is: !first }, { value: 'down', name: words.down, is: !last }]
  return (
    <form action={send} className="flex flex-wrap gap-2">
      <ErrorSummary title={words.errorTitle} errors={refusal === undefined ? [] : [{ message: refusal }]} attempt={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ways.filter(({ is }) => is).map(({ value, name }) => (
        <SubmitButton key={value} variant="quiet" name="direction" value={value} busy={words.moving}>
          <span>
            {name}
            <span className="sr-only">{words.about}</span>
          </span>
        </SubmitButton>
      ))}
    </form>
  )
}
