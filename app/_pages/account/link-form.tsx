'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale, Text } from '@/lib/text/text'
import { mergeAccount } from './link-actions'

type Words = Pick<Text['proving']['link'], 'errorTitle' | 'refusals' | 'confirm' | 'merging'>

/** One account becomes part of this one. */
export function LinkForm({ words, locale, accountId }: { readonly words: Words; readonly locale: Locale; readonly accountId: string }) {
  return (
    <AnswerForm action={mergeAccount} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: {} }} id={`gop-${accountId}`}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton busy={words.merging}>{words.confirm}</SubmitButton>
    </AnswerForm>
  )
}
