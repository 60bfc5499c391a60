'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { saveReminders } from './actions'

export type ReminderFormProps = { readonly words: typeof officialText.giving.forms; readonly agencyId: string; readonly days: readonly number[] }

/** After how many working days the agency reminds, three times. */
export function ReminderForm({ words, agencyId, days }: ReminderFormProps) {
  return (
    <AnswerForm action={saveReminders} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors }}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="agencyId" value={agencyId} />
          {(['first', 'second', 'third'] as const).map((name, index) => (
            <TextInput
              key={name} name={name} label={words.days[name]} hint={index === 0 ? words.daysHint : undefined} width="short" inputMode="numeric"
              defaultValue={values[name]?.[0] ?? String(days[index] ?? '')} error={errors[name]}
            />
          ))}
          <SubmitButton busy={words.sending}>{words.save}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
