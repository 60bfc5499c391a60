'use client'

import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { AnswerForm, type AnswerFormProps } from './answer-form'

export type EmailFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  /** The address that VNeID knows; the person says whether it is to be used. */
  readonly suggested: string
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly busy: string
}

/** Where to write to; a link is mailed there before anything else is. */
export function EmailForm<Code extends string>({ hidden, suggested, label, hint, button, busy, ...form }: EmailFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextInput
            name="email"
            type="email"
            label={label}
            hint={hint}
            autoComplete="email"
            maxLength={200}
            defaultValue={values['email']?.[0] ?? suggested}
            error={errors['email']}
          />
          <SubmitButton variant="secondary" busy={busy}>
            {button}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
