'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { turnKeys } from './actions'

export type TurnKeysProps = {
  readonly to: 'on' | 'off'
  readonly words: { readonly submit: string; readonly busy: string; readonly answers: AnswerWords<'cross-site'> }
}

/** Turns the shortcuts of this browser on or off. */
export function TurnKeys({ to, words }: TurnKeysProps) {
  return (
    <AnswerForm action={turnKeys} words={words.answers}>
      <input type="hidden" name="to" value={to} />
      <SubmitButton variant="secondary" busy={words.busy}>
        {words.submit}
      </SubmitButton>
    </AnswerForm>
  )
}
