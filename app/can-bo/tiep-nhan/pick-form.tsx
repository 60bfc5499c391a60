'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { officialText } from '@/lib/text/text'
import { discardIntake, startIntake } from './actions'

type Counter = typeof officialText.counter

type PickFormProps = {
  readonly words: Pick<Counter, 'refusals' | 'errorTitle' | 'sending'> & { readonly pick: string; readonly pickOf: string }
  /** Short ids. */
  readonly sitting: string
  readonly procedureCode: string
  readonly agencyId: string | undefined
  readonly isFirst: boolean
}

/** Begins a dossier of that procedure. */
export function PickForm({ words: { refusals, errorTitle, sending, pick, pickOf }, sitting, procedureCode, agencyId, isFirst }: PickFormProps) {
  return (
    <AnswerForm action={startIntake} words={{ errorTitle, refusals, fields: {} }}>
      <input type="hidden" name="sitting" value={sitting} />
      <input type="hidden" name="procedureCode" value={procedureCode} />
      {agencyId === undefined ? null : <input type="hidden" name="agencyId" value={agencyId} />}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- after a search the best answer is one Enter away */}
      <SubmitButton busy={sending} variant={isFirst ? 'primary' : 'secondary'} autoFocus={isFirst}>
        {pick}
        <VisuallyHidden>{pickOf}</VisuallyHidden>
      </SubmitButton>
    </AnswerForm>
  )
}

/** Throws away what was begun. */
export function DiscardForm({ words: { refusals, errorTitle, sending, discard }, intake }: {
  readonly words: Pick<Counter, 'refusals' | 'errorTitle' | 'sending'> & { readonly discard: string }
  readonly intake: string
}) {
  return (
    <AnswerForm action={discardIntake} words={{ errorTitle, refusals, fields: {} }}>
      <input type="hidden" name="intake" value={intake} />
      <SubmitButton busy={sending} variant="quiet">
        {discard}
      </SubmitButton>
    </AnswerForm>
  )
}
