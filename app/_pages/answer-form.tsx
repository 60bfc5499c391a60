'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { emptyForm, type FormState, type Kept, keptName } from '@/lib/web/form-state'

/** What an answer of the server is told with: sentences by code. */
export type AnswerWords<Code extends string> = {
  readonly errorTitle: string
  readonly refusals: Readonly<Record<Answer<Code>, string>>
  readonly fields: Readonly<Record<string, string>>
}

export type AnswerFormProps<Code extends string> = {
  readonly action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>
  readonly words: AnswerWords<Code>
  readonly id?: string
  /** Set before the ids of the fields, where several forms with the same names stand on one page. */
  readonly idPrefix?: string
  /** What was typed here before its person had to prove themselves again. */
  readonly kept?: Kept | null
  /** A form that draws its own fields gets what is wrong at each, by name, and what was typed. */
  readonly children: ReactNode | ((shown: { errors: Readonly<Record<string, string>>; values: FormState['values'] }) => ReactNode)
}

type Answer<Code extends string> = Code | 'no-answer'

const inBrowser = typeof window !== 'undefined'

/**
 * The action, and a refusal in the place of the error page where the network gave way (a TypeError of `fetch`): the form
 * stays, to be sent again. The server renders the action itself, which a browser without scripts posts to.
 */
function keepingForm<Code extends string>(action: AnswerFormProps<Code>['action']) {
  if (!inBrowser) return action as (state: FormState<Answer<Code>>, form: FormData) => Promise<FormState<Answer<Code>>>
  return async (_: FormState<Answer<Code>>, form: FormData): Promise<FormState<Answer<Code>>> => {
    try {
      return await action(emptyForm, form)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { fieldErrors: {}, refusal: 'no-answer', values: textsOf(form) }
    }
  }
}

function textsOf(form: FormData): FormState['values'] {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}

/** A form whose action may say no: the refusal and what is wrong with the fields stand above it, and take the focus. */
export function AnswerForm<Code extends string>({ action, words, id, idPrefix = '', kept = null, children }: AnswerFormProps<Code>) {
  const [state, submit] = useActionState<FormState<Answer<Code>>, FormData>(keepingForm(action), kept ? { ...emptyForm, values: kept.values } : emptyForm)
  const errors = Object.fromEntries(Object.entries(state.fieldErrors).map(([name, code]) => [name, words.fields[code] ?? code]))
  const summary: SummaryError[] = Object.entries(errors).map(([name, message]) => ({ fieldId: `${idPrefix}${name}`, message }))
  if (state.refusal !== null) summary.unshift({ message: words.refusals[state.refusal] })
  return (
    <form action={submit} id={id} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {kept ? <input type="hidden" name={keptName} value={kept.id} /> : null}
      {typeof children === 'function' ? children({ errors, values: state.values }) : children}
    </form>
  )
}
