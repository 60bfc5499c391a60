'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { emptyForm, type FormState } from '@/lib/web/form-state'

export type PageFormProps<Code extends string> = {
  readonly action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>
  readonly words: { readonly errorTitle: string; readonly refusals: Readonly<Record<Code, string>> }
  /** What is wrong with what was saved. */
  readonly errors: readonly SummaryError[]
  readonly children: ReactNode
}

/** A page of the e-form in the sandbox: it saves when it is sent, not while one types. */
export function PageForm<Code extends string>({ action, words, errors, children }: PageFormProps<Code>) {
  const [answer, submit] = useActionState<FormState<Code>, FormData>(action, emptyForm)
  const refused = answer.refusal === null ? [] : [{ message: words.refusals[answer.refusal] }]
  return (
    <form action={submit} noValidate>
      <ErrorSummary title={words.errorTitle} errors={[...refused, ...errors]} attempt={answer} />
      {children}
    </form>
  )
}
