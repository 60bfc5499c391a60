'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Select } from '@/components/ui/text-input'
import { resetReasons } from '@/lib/identity/model'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { resetSecondFactor } from '../actions'

type Words = (typeof officialText.factors)['reset'] & Pick<(typeof officialText.identity)['people'], 'errorTitle' | 'refusals' | 'saving'>

export type ResetFormProps = {
  readonly words: Words
  readonly errors: Readonly<Record<string, string>>
  readonly about: { readonly officialId: string; readonly agencyId: string }
}

/** Takes an official's second factors away, who lost them. */
export function ResetForm({ words, errors, about }: ResetFormProps) {
  const [state, action] = useActionState(resetSecondFactor, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-lg">{words.title}</h2>
      <p className="mb-4 max-w-text">{words.lead}</p>
      <form action={action} noValidate>
        <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
        <input type="hidden" name="officialId" value={about.officialId} />
        <input type="hidden" name="agencyId" value={about.agencyId} />
        <Select
          name="reasonCode"
          label={words.reason}
          empty={words.choose}
          options={resetReasons.map((value) => ({ value, label: words.reasons[value] }))}
          error={error('reasonCode')}
          defaultValue={typed('reasonCode')}
        />
        <SubmitButton variant="secondary" busy={words.saving}>
          {words.button}
        </SubmitButton>
      </form>
    </section>
  )
}
