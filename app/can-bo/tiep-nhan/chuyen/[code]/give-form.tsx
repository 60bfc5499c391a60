'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { handOverPassedOn } from './actions'

type Counter = typeof officialText.counter

/** Who received the result. */
export function GiveForm({ words: { passed: words, errorTitle, sending }, code, version }: {
  readonly words: Pick<Counter, 'passed' | 'errorTitle' | 'sending'>
  readonly code: string
  readonly version: number
}) {
  return (
    <AnswerForm action={handOverPassedOn} words={{ errorTitle, refusals: words.refusals, fields: { 'receiver-missing': words.receiverMissing } }}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="version" value={String(version)} />
          <TextInput
            name="receiver"
            label={words.receiver}
            hint={words.receiverHint}
            defaultValue={values['receiver']?.[0] ?? ''}
            error={errors['receiver']}
            maxLength={200}
            autoComplete="off"
          />
          <SubmitButton busy={sending}>{words.give}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
