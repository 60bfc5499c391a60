'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { saveDays } from './actions'

export type DaysFormProps = { readonly words: typeof officialText.complaints.forms; readonly agencyId: string; readonly days: number }

/** How many working days the agency gives itself. */
export function DaysForm({ words, agencyId, days }: DaysFormProps) {
  return (
    <AnswerForm action={saveDays} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors }}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="agencyId" value={agencyId} />
          <TextInput
            name="answerDays"
            label={words.days}
            hint={words.daysHint}
            width="short"
            inputMode="numeric"
            defaultValue={values['answerDays']?.[0] ?? String(days)}
            error={errors['answerDays']}
          />
          <SubmitButton busy={words.sending}>{words.save}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
