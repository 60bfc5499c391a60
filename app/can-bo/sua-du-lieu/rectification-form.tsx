'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { type Choice, Radios } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'
import { answer } from './actions'

export type RectificationAnswerProps = {
  readonly id: string
  readonly words: AnswerWords<Exclude<Awaited<ReturnType<typeof answer>>['refusal'], null>>
  readonly labels: Readonly<Record<'decision' | 'answer' | 'answerHint' | 'button' | 'busy', string>>
  readonly decisions: readonly Choice[]
}

/** The office's answer to one request. */
export function RectificationAnswer({ id, words, labels, decisions }: RectificationAnswerProps) {
  const prefix = `${id}-`
  return (
    <AnswerForm action={answer} words={words} idPrefix={prefix}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="rectification" value={id} />
          <Radios name="decision" id={`${prefix}decision`} label={labels.decision} choices={decisions} defaultValue={values['decision']?.[0]} error={errors['decision']} />
          <Textarea
            name="answer"
            id={`${prefix}answer`}
            label={labels.answer}
            hint={labels.answerHint}
            maxLength={2000}
            defaultValue={values['answer']?.[0] ?? ''}
            error={errors['answer']}
          />
          <SubmitButton busy={labels.busy}>{labels.button}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
