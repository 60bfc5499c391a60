'use client'

import { useActionState } from 'react'
import { Checkboxes } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { saveNotices } from './actions'

export type NoticesFormProps = {
  readonly words: Omit<typeof officialText.notices.digest, 'mail'>
  readonly digest: boolean
  readonly atOnce: readonly number[]
}

/** The digest, and what is told at once. */
export function NoticesForm({ words, digest, atOnce }: NoticesFormProps) {
  const [state, action] = useActionState(saveNotices, emptyForm)
  const { chosen, summary } = answersOf(state, {}, words.refusals)
  const answered = state !== emptyForm
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <Checkboxes
        name="digest"
        label={words.digestTitle}
        choices={[{ value: 'co', label: words.digest, hint: words.digestHint }]}
        defaultValue={answered ? chosen('digest') : digest ? ['co'] : []}
      />
      <Checkboxes
        name="atOnce"
        label={words.atOnce}
        hint={words.atOnceHint}
        choices={[50, 80, 100].map((share) => ({ value: String(share), label: words.levels[share] ?? '' }))}
        defaultValue={answered ? chosen('atOnce') : atOnce.map(String)}
      />
      <SubmitButton name="intent" value="choose" busy={words.saving}>{words.save}</SubmitButton>
    </form>
  )
}
