'use client'

import { useRef, type ReactNode } from 'react'
import { type AutosaveWords, KeptNotice, SavedLine } from '@/app/_pages/filing/autosave-lines'
import { type AutosaveSettings, useAutosave } from '@/app/_pages/filing/use-autosave'
import type { UploadFormProps } from '@/app/_pages/upload-form'
import { uploadErrors, UploadProgress } from '@/app/_pages/upload-progress'
import { useUpload } from '@/app/_pages/use-upload'
import { ErrorSummary } from '@/components/ui/error-summary'

type IntakeFormProps = Omit<UploadFormProps, 'words'> & {
  readonly autosave: AutosaveSettings
  readonly words: UploadFormProps['words'] & AutosaveWords
  /** The sign-in page that leads back here. */
  readonly signIn: string
  readonly children: ReactNode
}

/** What the page posts and nobody types. */
const untyped = /^_fee$|^_paper\.\w+\.drawn$/

/** The form of the counter, with files: the browser posts it, and with JavaScript it saves by itself, as the citizen's does. */
export function IntakeForm({ action, resumable, autosave, words, errors, signIn, children }: IntakeFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { state, kept, typed, sent, restore, discard } = useAutosave(form, { ...autosave, untyped })
  const { percent, waiting, failed, attempt, send, cancel } = useUpload(action, resumable)
  return (
    <>
      <KeptNotice kept={kept} words={words} restore={restore} discard={discard} />
      <form
        ref={form}
        action={action}
        method="post"
        encType="multipart/form-data"
        noValidate
        onInput={typed}
        onSubmit={(event) => {
          sent()
          send(event)
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={[...uploadErrors(failed, words), ...errors]} attempt={attempt} />
        {children}
        <UploadProgress percent={percent} waiting={waiting} words={words} cancel={cancel} />
        <SavedLine state={state} words={words} signIn={signIn} />
      </form>
    </>
  )
}
