'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { type Choice, Checkboxes, Radios } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'

export type RatingFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<'score' | 'reasons' | 'reasonsHint' | 'comment' | 'commentHint' | 'optional' | 'send' | 'sending' | 'back', string>>
  readonly scores: readonly Choice[]
  readonly reasons: readonly Choice[]
  readonly given: { readonly score: string; readonly reasons: readonly string[]; readonly comment: string }
  readonly backHref: string
}

/** One to five, and why. */
export function RatingForm<Code extends string>({ hidden, labels, scores, reasons, given, backHref, ...form }: RatingFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => {
        const isPosted = Object.keys(values).length > 0
        return (
          <>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Radios name="score" label={labels.score} choices={scores} defaultValue={values['score']?.[0] ?? given.score} error={errors['score']} />
            <Checkboxes
              name="reasons"
              label={labels.reasons}
              hint={labels.reasonsHint}
              optional={labels.optional}
              choices={reasons}
              defaultValue={isPosted ? values['reasons'] : given.reasons}
            />
            <Textarea
              name="comment"
              label={labels.comment}
              hint={labels.commentHint}
              optional={labels.optional}
              maxLength={1000}
              defaultValue={values['comment']?.[0] ?? given.comment}
              error={errors['comment']}
            />
            <ButtonGroup>
              <SubmitButton busy={labels.sending}>{labels.send}</SubmitButton>
              <LinkButton href={backHref} variant="quiet">
                {labels.back}
              </LinkButton>
            </ButtonGroup>
          </>
        )
      }}
    </AnswerForm>
  )
}
