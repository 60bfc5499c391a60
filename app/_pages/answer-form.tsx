'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { emptyForm, type FormState } from '@/lib/web/form-state'

/** What an answer of the server is told with: sentences by code. */
export type AnswerWords<Code extends string> = {
  readonly errorTitle: string
  readonly refusals: Readonly<Record<Code, string>>
  readonly fields: Readonly<Record<string, string>>
}

export type AnswerFormProps<Code extends string> = {
  readonly action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>
  readonly words: AnswerWords<Code>
  readonly id?: string
  /** A form that draws its own fields gets what is wrong at each, by name, and what was typed. */
  readonly children: ReactNode | ((shown: { errors: Readonly<Record<string, string>>; values: FormState['values'] }) => ReactNode)
}

/** A form whose action may say no: the refusal and what is wrong with the fields stand above it, and take the focus. */
export function AnswerForm<Code extends string>({ action, words, id, children }: AnswerFormProps<Code>) {
  const [state, submit] = useActionState<FormState<Code>, FormData>(action, emptyForm)
  const errors = Object.fromEntries(Object.entries(state.fieldErrors).map(([name, code]) => [name, words.fields[code] ?? code]))
  const summary: SummaryError[] = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  if (state.refusal !== null) summary.unshift({ message: words.refusals[state.refusal] })
  return (
    <form action={submit} id={id} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {typeof children === 'function' ? children({ errors, values: state.values }) : children}
    </form>
  )
}
