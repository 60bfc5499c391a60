'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { strike } from '../../actions'

/** Strikes an entry, with its reason. */
export function StrikeForm({ words, entry }: { readonly words: typeof officialText.books.strike; readonly entry: string }) {
  return (
    <AnswerForm action={strike} words={words}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="entry" value={entry} />
          <Textarea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={1000} defaultValue={values['reason']?.[0] ?? ''} error={errors['reason']} />
          <SubmitButton variant="danger" busy={words.busy}>
            {words.button}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
