'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { officialText } from '@/lib/text/text'
import { markRead } from './actions'

type Words = Pick<typeof officialText.inbox, 'errorTitle' | 'refusals' | 'saving'>

type ReadFormProps = { readonly mention?: string; readonly text: string; readonly about?: string; readonly words: Words }

/** Says that one mention was seen, or all. */
export function ReadForm({ mention, text, about, words }: ReadFormProps) {
  return (
    <AnswerForm action={markRead} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: {} }}>
      {mention === undefined ? null : <input type="hidden" name="mention" value={mention} />}
      <SubmitButton variant="secondary" busy={words.saving}>
        {text}
        {about === undefined ? null : <VisuallyHidden> {about}</VisuallyHidden>}
      </SubmitButton>
    </AnswerForm>
  )
}
