'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Text } from '@/lib/text/text'
import { saveProxy, takeBackProxy } from './proxy-actions'

type Props = { readonly words: Text['proxy']['forms']; readonly hidden: { readonly code: string; readonly locale: string } }

const answers = ({ errorTitle, refusals, fields }: Props['words']) => ({ errorTitle, refusals, fields })

function Hidden({ hidden }: Pick<Props, 'hidden'>) {
  return (
    <>
      <input type="hidden" name="code" value={hidden.code} />
      <input type="hidden" name="_locale" value={hidden.locale} />
    </>
  )
}

/** Name and number of whoever is to collect. */
export function ProxyForm({ words, hidden }: Props) {
  return (
    <AnswerForm action={saveProxy} words={answers(words)} id="nguoi-nhan-thay">
      {({ errors, values }) => (
        <>
          <Hidden hidden={hidden} />
          <TextInput name="name" label={words.name} width="long" maxLength={120} autoComplete="off" defaultValue={values['name']?.[0]} error={errors['name']} />
          <TextInput
            name="idNumber" label={words.idNumber} hint={words.idHint} width="medium" inputMode="numeric" maxLength={16} autoComplete="off"
            defaultValue={values['idNumber']?.[0]} error={errors['idNumber']}
          />
          <SubmitButton busy={words.sending}>{words.save}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** Nobody but the owner collects any more. */
export function RevokeForm({ words, hidden }: Props) {
  return (
    <AnswerForm action={takeBackProxy} words={answers(words)} id="huy">
      <Hidden hidden={hidden} />
      <SubmitButton variant="secondary" busy={words.sending}>
        {words.revoke}
      </SubmitButton>
    </AnswerForm>
  )
}
