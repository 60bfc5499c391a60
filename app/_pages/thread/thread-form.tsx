'use client'

import { SubmitButton } from '@/components/ui/submit-button'
import type { SummaryError } from '@/components/ui/error-summary'
import { FileInput, Textarea } from '@/components/ui/text-input'
import { UploadForm } from '../upload-form'

export type ThreadFormProps = {
  readonly action: string
  /** Made with the page: a second press of it is the same message. */
  readonly messageKey: string
  readonly accept: string
  readonly signs: number
  readonly errors: readonly SummaryError[]
  readonly words: Readonly<Record<'text' | 'choose' | 'chooseHint' | 'optional' | 'send' | 'sending' | 'errorTitle' | 'progress' | 'brokenOff', string>>
}

/** A message to write, with files. */
export function ThreadForm({ action, messageKey, accept, signs, errors, words }: ThreadFormProps) {
  return (
    <UploadForm action={action} words={words} errors={errors}>
      <input type="hidden" name="key" value={messageKey} />
      <Textarea name="text" label={words.text} rows={5} maxLength={signs} />
      <FileInput name="files" label={words.choose} hint={words.chooseHint} optional={words.optional} accept={accept} multiple />
      <SubmitButton busy={words.sending}>{words.send}</SubmitButton>
    </UploadForm>
  )
}
