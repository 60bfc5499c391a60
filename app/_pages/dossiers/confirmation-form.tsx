'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Radios, type Choice } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'

export type ConfirmationFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly objection: { readonly label: string; readonly hint: string }
  readonly send: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** The draft is right, or it is not and why. */
export function ConfirmationForm<Code extends string>({ hidden, legend, choices, objection, send, back, ...form }: ConfirmationFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Radios name="answer" label={legend} choices={choices} defaultValue={values['answer']?.[0]} error={errors['answer']} />
          <Textarea name="objection" {...objection} maxLength={2000} defaultValue={values['objection']?.[0] ?? ''} error={errors['objection']} />
          <ButtonGroup>
            <SubmitButton busy={send.busy}>{send.text}</SubmitButton>
            <LinkButton href={back.href} variant="quiet">
              {back.text}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </AnswerForm>
  )
}
