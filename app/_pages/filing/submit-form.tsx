'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'

export type SubmitFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly title: string
  readonly consent: string
  readonly privacy: { readonly text: string; readonly href: string }
  readonly submit: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** The statement nobody has ticked for the person, and the button that files. */
export function SubmitForm<Code extends string>({ hidden, title, consent, privacy, submit, back, ...form }: SubmitFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors }) => (
        <section className="mt-10 max-w-text">
          <h2 className="mb-3 text-xl">{title}</h2>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Checkbox name="consent" value="on" label={consent} error={errors['consent']} />
          <p>
            <a href={privacy.href} className="inline-flex min-h-11 items-center">
              {privacy.text}
            </a>
          </p>
          <ButtonGroup>
            <SubmitButton busy={submit.busy}>{submit.text}</SubmitButton>
            <LinkButton href={back.href} variant="quiet">
              {back.text}
            </LinkButton>
          </ButtonGroup>
        </section>
      )}
    </AnswerForm>
  )
}
