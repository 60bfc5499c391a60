'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { type Choice, Radios } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'

export type TimesFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly label: string
  readonly hint: string
  readonly choices: readonly Choice[]
  readonly send: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** The times of a day, one of which is taken. */
export function TimesForm<Code extends string>({ hidden, label, hint, choices, send, back, ...form }: TimesFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Radios name="startsAt" label={label} hint={hint} choices={choices} defaultValue={values['startsAt']?.[0]} error={errors['startsAt']} />
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
