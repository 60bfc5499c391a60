'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Locale, Text } from '@/lib/text/text'
import { removeEntry } from './actions'

type Words = Pick<Text['vault'], 'errorTitle' | 'refusals' | 'remove' | 'removeNote' | 'working'>
type RemoveProps = { readonly entry: string; readonly about: string; readonly locale: Locale; readonly words: Words }

/** Takes a paper out of the vault. */
export function RemoveForm({ entry, about, locale, words: { errorTitle, refusals, remove, removeNote, working } }: RemoveProps) {
  return (
    <AnswerForm action={removeEntry} words={{ errorTitle, refusals, fields: {} }} id={`xoa-${entry}`}>
      <input type="hidden" name="entry" value={entry} />
      <input type="hidden" name="_locale" value={locale} />
      <SubmitButton variant="quiet" busy={working}>
        {remove}
        <VisuallyHidden> {about}</VisuallyHidden>
      </SubmitButton>
      <span className="ml-2 text-sm text-soft">{removeNote}</span>
    </AnswerForm>
  )
}
