'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { dismiss } from '../../actions'

type Leaving = (typeof officialText.assignment)['leaving']

export type LeavingFormProps = {
  readonly words: Pick<Leaving, 'errorTitle' | 'fields' | 'refusals' | 'receiver' | 'receiverHint' | 'choose' | 'saving' | 'back'>
  /** Posted as it stands: whom and what it is about. */
  readonly about: Readonly<Record<string, string>>
  readonly receivers: readonly Option[]
  readonly label: string
  readonly backHref: string
}

/** Who receives, and the one press that hands over and closes. */
export function LeavingForm({ words, about, receivers, label, backHref }: LeavingFormProps) {
  const { errorTitle, refusals, fields } = words
  return (
    <AnswerForm action={dismiss} words={{ errorTitle, refusals, fields }}>
      {({ errors, values }) => (
        <>
          {Object.entries(about).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Select
            name="receiverId"
            label={words.receiver}
            hint={words.receiverHint}
            empty={words.choose}
            options={receivers}
            defaultValue={values['receiverId']?.[0] ?? ''}
            error={errors['receiverId']}
          />
          <ButtonGroup>
            <SubmitButton variant="danger" busy={words.saving}>
              {label}
            </SubmitButton>
            <LinkButton href={backHref} variant="quiet">
              {words.back}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </AnswerForm>
  )
}
