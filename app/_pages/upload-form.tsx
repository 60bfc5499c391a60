'use client'

import type { ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { uploadErrors, UploadProgress, type UploadWords } from './upload-progress'
import { useUpload } from './use-upload'

export type UploadFormProps = {
  /** The route handler that takes the files. */
  readonly action: string
  /** The door that takes its files by pieces, where there is one. */
  readonly resumable?: string
  readonly words: UploadWords & { readonly errorTitle: string }
  readonly errors: readonly SummaryError[]
  readonly children: ReactNode
}

/** A form with files. The browser posts it; with JavaScript one sees how far the upload has come. */
export function UploadForm({ action, resumable, words, errors, children }: UploadFormProps) {
  const { percent, waiting, failed, attempt, send, cancel } = useUpload(action, resumable)
  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate onSubmit={send}>
      <ErrorSummary title={words.errorTitle} errors={[...uploadErrors(failed, words), ...errors]} attempt={attempt} />
      {children}
      <UploadProgress percent={percent} waiting={waiting} words={words} cancel={cancel} />
    </form>
  )
}
