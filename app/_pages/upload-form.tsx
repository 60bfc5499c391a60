'use client'

import type { ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

export type UploadFormProps = {
  /** The route handler that takes the files. */
  readonly action: string
  readonly words: { readonly errorTitle: string; readonly progress: string; readonly brokenOff: string }
  readonly errors: readonly SummaryError[]
  readonly children: ReactNode
}

/** A form with files. The browser posts it; with JavaScript one sees how far the upload has come. */
export function UploadForm({ action, words, errors, children }: UploadFormProps) {
  const { percent, broken, send } = useUpload(action)
  const failed = broken > 0 ? [{ message: words.brokenOff }] : []
  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate onSubmit={send}>
      <ErrorSummary title={words.errorTitle} errors={[...failed, ...errors]} attempt={broken} />
      {children}
      <UploadProgress percent={percent} words={words} />
    </form>
  )
}
