'use client'

import { startTransition, useActionState, useState } from 'react'
import { startRegistration } from '@simplewebauthn/browser'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { usePasskeys } from '../passkey-button'
import { keepPasskey, offer } from './actions'
import type { FormWords } from './security-forms'

type Security = (typeof officialText.factors)['security']

export type AddPasskeyFormProps = {
  readonly words: FormWords & Pick<Security, 'name' | 'nameHint' | 'add' | 'adding' | 'needsScript' | 'unable' | 'failed'>
  readonly errors: Readonly<Record<string, string>>
}

/** Has the device make a passkey, under a name the official knows it by. */
export function AddPasskeyForm({ words, errors }: AddPasskeyFormProps) {
  const able = usePasskeys()
  const [state, keep] = useActionState(keepPasskey, emptyForm)
  const [stage, setStage] = useState<'still' | 'busy' | 'failed'>('still')
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  if (able === null) return <noscript>{words.needsScript}</noscript>
  if (!able) return <p>{words.unable}</p>

  const make = async (form: FormData) => {
    setStage('busy')
    try {
      const { shown } = await offer(emptyForm, new FormData())
      // Led away to prove a second factor first.
      if (!shown) return
      form.set('response', JSON.stringify(await startRegistration({ optionsJSON: shown.options })))
      startTransition(() => {
        keep(form)
      })
      setStage('still')
    } catch {
      setStage('failed')
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make(new FormData(event.currentTarget))
      }}
    >
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <TextInput name="name" label={words.name} hint={words.nameHint} maxLength={60} error={error('name')} defaultValue={typed('name')} />
      <Button variant="secondary" aria-disabled={stage === 'busy'}>
        {stage === 'busy' ? words.adding : words.add}
      </Button>
      <p role="status" className="mt-2">
        {stage === 'failed' ? words.failed : ''}
      </p>
    </form>
  )
}
