'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import { type DraftAction, refusalOf, Stale } from './draft-form'
import type { Words } from './drawn'

export type ActFormProps = {
  readonly action: DraftAction
  readonly words: Words
  readonly hidden: Readonly<Record<string, string>>
  readonly className?: string
  readonly id?: string
  /** Buttons that say by name and value what to do. */
  readonly children: ReactNode
}

/** A form of buttons alone; why nothing happened stands above them. */
export function ActForm({ action, words, hidden, className, id, children }: ActFormProps) {
  const [state, send] = useActionState(action as (state: FormState, form: FormData) => Promise<FormState>, emptyForm)
  return (
    <form action={send} className={className} id={id}>
      <ErrorSummary title={words.errorTitle} errors={refusalOf(state, words)} attempt={state} />
      <Stale state={state} words={words} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? value} />
      ))}
      {children}
    </form>
  )
}
