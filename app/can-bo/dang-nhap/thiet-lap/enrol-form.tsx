'use client'

import { type ReactNode, useActionState } from 'react'
import { LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { RecoveryCodes } from '../../recovery-codes'
import { enrol } from '../actions'

type Words = typeof officialText.factors

export type EnrolFormProps = {
  readonly words: Words['enrol'] & { readonly codes: Words['codes'] }
  readonly refusals: Words['refusals']
  readonly errors: Words['errors']
  readonly next: string
  readonly home: string
  /** How to set up the app; nothing once it is. */
  readonly children: ReactNode
}

/** The first code of the app; in answer to it the recovery codes. */
export function EnrolForm({ words, refusals, errors, next, home, children }: EnrolFormProps) {
  const [state, action] = useActionState(enrol, emptyForm)
  const { error, summary } = answersOf(state, errors, refusals)
  const shown = 'shown' in state ? state.shown : undefined
  if (shown) {
    return (
      <>
        <Panel title={words.done} />
        <RecoveryCodes codes={shown.codes} next={shown.next} words={words.codes} />
      </>
    )
  }
  if (children === null) {
    return (
      <Panel title={words.doneAlready}>
        <LinkButton href={home}>{words.toWork}</LinkButton>
      </Panel>
    )
  }
  return (
    <>
      {children}
      <form action={action} noValidate>
        <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
        <input type="hidden" name="tiep" value={next} />
        <TextInput name="code" label={words.code} inputMode="numeric" autoComplete="one-time-code" width="short" error={error('code')} />
        <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
      </form>
    </>
  )
}
