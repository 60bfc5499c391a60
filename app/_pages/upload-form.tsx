'use client'

import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'

export type UploadFormProps = {
  /** The route handler that takes the files. */
  readonly action: string
  readonly words: { readonly errorTitle: string; readonly progress: string; readonly brokenOff: string }
  readonly errors: readonly SummaryError[]
  readonly children: ReactNode
}

/** A form with files. The browser posts it; with JavaScript one sees how far the upload has come. */
export function UploadForm({ action, words, errors, children }: UploadFormProps) {
  const [percent, setPercent] = useState<number | null>(null)
  const [broken, setBroken] = useState(0)
  const running = useRef(false)
  const failed = broken > 0 ? [{ message: words.brokenOff }] : []

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (running.current) return
    running.current = true
    const request = new XMLHttpRequest()
    const stop = () => {
      running.current = false
      setPercent(null)
      setBroken((times) => times + 1)
    }
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onerror = stop
    request.onload = () => {
      const target = request.getResponseHeader('x-next')
      if (target) location.assign(target)
      else stop()
    }
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.send(new FormData(event.currentTarget, event.submitter))
  }

  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate onSubmit={send}>
      <ErrorSummary title={words.errorTitle} errors={[...failed, ...errors]} attempt={broken} />
      {children}
      <div className="mt-4 min-h-12 max-w-field">
        <p aria-live="polite">{percent === null ? '' : `${words.progress} ${String(percent - (percent % 10))}%`}</p>
        {percent === null ? null : <progress className="w-full" max={100} value={percent} aria-label={words.progress} />}
      </div>
    </form>
  )
}
