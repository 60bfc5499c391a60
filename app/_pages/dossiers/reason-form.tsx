'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'

export type ReasonFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly label: string
  readonly send: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** Something that cannot be taken back, asked for with a reason. */
export function ReasonForm<Code extends string>({ hidden, label, send, back, ...form }: ReasonFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Textarea name="reason" label={label} maxLength={2000} defaultValue={values['reason']?.[0] ?? ''} error={errors['reason']} />
          <ButtonGroup>
            <SubmitButton variant="danger" busy={send.busy}>
              {send.text}
            </SubmitButton>
            <LinkButton href={back.href} variant="quiet">
              {back.text}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </AnswerForm>
  )
}
