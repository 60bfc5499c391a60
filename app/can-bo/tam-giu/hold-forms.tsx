'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea, TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { hold, release } from './actions'

type Words = Pick<typeof officialText.retention.holds, 'subject' | 'subjectHint' | 'reason' | 'untilDay' | 'save' | 'fields' | 'refusals'> & {
  readonly errorTitle: string
  readonly busy: string
}

/** What is held, why, and until when. */
export function HoldForm({ words, agencyId }: { readonly words: Words; readonly agencyId: string }) {
  return (
    <AnswerForm action={hold} words={words}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="agencyId" value={agencyId} />
          <TextInput name="subject" label={words.subject} hint={words.subjectHint} autoComplete="off" defaultValue={values['subject']?.[0] ?? ''} error={errors['subject']} />
          <Textarea name="reason" label={words.reason} maxLength={2000} defaultValue={values['reason']?.[0] ?? ''} error={errors['reason']} />
          <TextInput name="untilDay" type="date" label={words.untilDay} width="medium" defaultValue={values['untilDay']?.[0] ?? ''} error={errors['untilDay']} />
          <SubmitButton busy={words.busy}>{words.save}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** Ends one hold. */
export function ReleaseForm({ words, holdId, button }: { readonly words: Words; readonly holdId: string; readonly button: string }) {
  return (
    <AnswerForm action={release} words={words}>
      <input type="hidden" name="holdId" value={holdId} />
      <SubmitButton name="intent" value="end" variant="secondary" busy={words.busy}>
        {button}
      </SubmitButton>
    </AnswerForm>
  )
}
