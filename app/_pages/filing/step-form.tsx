'use client'

import { useActionState, useRef, type ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import { uploadErrors, UploadProgress, type UploadWords } from '../upload-progress'
import { useUpload } from '../use-upload'
import { type AutosaveWords, KeptNotice, SavedLine } from './autosave-lines'
import { useAutosave, type AutosaveSettings } from './use-autosave'

export type StepFormWords<Code extends string> = AutosaveWords & {
  readonly errorTitle: string
  readonly refusals: Readonly<Record<Code, string>>
}

export type StepFormProps<Code extends string> = {
  readonly action: (state: FormState<Code>, form: FormData) => Promise<FormState<Code>>
  readonly autosave: AutosaveSettings
  readonly words: StepFormWords<Code>
  /** What is wrong with what was saved. */
  readonly errors: readonly SummaryError[]
  /** The sign-in page that leads back here. */
  readonly signIn: string
  /** The door that takes the page with its files; left out on a page without places for files. */
  readonly upload?: { readonly url: string; readonly resumable: string; readonly words: UploadWords } | undefined
  readonly children: ReactNode
}

/** One page of the form: posts to its action, and with JavaScript saves by itself. */
export function StepForm<Code extends string>({ action, autosave, words, errors, signIn, upload, children }: StepFormProps<Code>) {
  const [answer, submit] = useActionState<FormState<Code>, FormData>(action, emptyForm)
  const form = useRef<HTMLFormElement>(null)
  const { state, kept, typed, sent, restore, discard } = useAutosave(form, autosave)
  const { percent, waiting, failed, attempt, send, cancel } = useUpload(upload?.url ?? '', upload?.resumable)
  const cut = upload ? uploadErrors(failed, upload.words) : []
  const door = upload ? { action: upload.url, method: 'post', encType: 'multipart/form-data' } : { action: submit }
  const refused = answer.refusal === null ? [] : [{ message: words.refusals[answer.refusal] }]
  return (
    <>
      <KeptNotice kept={kept} words={words} restore={restore} discard={discard} />
      <form
        ref={form}
        {...door}
        noValidate
        onInput={typed}
        onSubmit={(event) => {
          sent()
          if (upload) send(event)
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={[...cut, ...refused, ...errors]} attempt={upload ? attempt : answer} />
        {children}
        {upload ? <UploadProgress percent={percent} waiting={waiting} words={upload.words} cancel={cancel} /> : null}
        <SavedLine state={state} words={words} signIn={signIn} />
      </form>
    </>
  )
}
