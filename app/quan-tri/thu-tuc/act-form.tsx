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

const firstOf = (values: FormState['values']) => Object.fromEntries(Object.entries(values).map(([name, [value = '']]) => [name, value]))

/** A form of buttons alone; why nothing happened stands above them. */
export function ActForm({ action, words, hidden, className, id, children }: ActFormProps) {
  const [state, send] = useActionState(action as (state: FormState, form: FormData) => Promise<FormState>, emptyForm)
  const isApart = state.refusal === 'changed-elsewhere'
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={refusalOf(state, words)} attempt={state} />
      {isApart ? (
        // A form of its own: which button was pressed has to go along with the one that puts it on top.
        <form action={send}>
          {Object.entries({ ...hidden, ...firstOf(state.values) }).filter(([name]) => name !== 'over').map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Stale state={state} words={words} />
        </form>
      ) : (
        <Stale state={state} words={words} />
      )}
      <form action={send} className={className} id={id}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? value} />
        ))}
        {children}
      </form>
    </>
  )
}
