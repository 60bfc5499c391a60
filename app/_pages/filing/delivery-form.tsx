'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Radios, type Choice } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'

export type DeliveryFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children'> & {
  readonly hidden: Readonly<Record<string, string>>
  readonly choices: readonly Choice[]
  readonly chosen: string
  /** Empty where post is not offered: then nothing asks for an address. */
  readonly address: { readonly label: string; readonly hint: string; readonly value: string } | null
  readonly legend: string
  readonly next: { readonly text: string; readonly busy: string }
  readonly back: { readonly text: string; readonly href: string }
}

/** How the result is to be received, and where to send it. */
export function DeliveryForm<Code extends string>({ hidden, choices, chosen, address, legend, next, back, ...form }: DeliveryFormProps<Code>) {
  return (
    <AnswerForm {...form}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Radios name="delivery" label={legend} choices={choices} defaultValue={values['delivery']?.[0] ?? chosen} error={errors['delivery']} />
          {address ? (
            <Textarea
              name="address"
              label={address.label}
              hint={address.hint}
              rows={3}
              maxLength={300}
              autoComplete="street-address"
              defaultValue={values['address']?.[0] ?? address.value}
              error={errors['address']}
            />
          ) : null}
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
