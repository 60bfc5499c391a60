'use client'

import type { ReactNode } from 'react'
import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Radios, type Choice } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'

export type QuestionsFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  /** Stands before the first question. */
  readonly begin?: ReactNode
  /** `chosen` is the value answered earlier, if any. */
  readonly questions: readonly { readonly key: string; readonly label: ReactNode; readonly choices: readonly Choice[]; readonly chosen: string | undefined }[]
  readonly next: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** The questions before the form, one below the other; nothing is chosen that the person did not choose. */
export function QuestionsForm<Code extends string>({ hidden, begin, questions, next, back, ...form }: QuestionsFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {begin}
          {questions.map(({ key, label, choices, chosen }) => {
            const name = `answers.${key}`
            return <Radios key={key} name={name} label={label} choices={choices} defaultValue={values[name]?.[0] ?? chosen} error={errors[name]} />
          })}
          <ButtonGroup>
            <SubmitButton busy={next.busy}>{next.text}</SubmitButton>
            <LinkButton href={back.href} variant="quiet">
              {back.text}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </AnswerForm>
  )
}
