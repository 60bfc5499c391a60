'use client'

import { useActionState } from 'react'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { emptyForm } from '@/lib/web/form-state'
import { removeDay } from '../../actions'
import { summaryOf } from '../../form-answers'

export type RemovalFormProps = {
  readonly words: Pick<typeof officialText.calendar, 'form' | 'removal'>
  readonly id: string
  readonly cancelHref: string
}

/** The last question before a day is removed. */
export function RemovalForm({ words: { form, removal }, id, cancelHref }: RemovalFormProps) {
  const [state, action] = useActionState(removeDay, emptyForm)
  return (
    <form action={action}>
      <ErrorSummary title={form.errorTitle} errors={summaryOf(state, {}, form.refusals)} attempt={state} />
      <input type="hidden" name="id" value={id} />
      <ButtonGroup>
        <SubmitButton variant="danger" busy={removal.removing}>
          {removal.confirm}
        </SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {form.cancel}
        </LinkButton>
      </ButtonGroup>
    </form>
  )
}
