'use client'

import { useActionState, useRef, type ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import { UploadProgress } from '../upload-progress'
import { useUpload } from '../use-upload'
import { useAutosave, type AutosaveSettings, type AutosaveState } from './use-autosave'

export type StepFormWords<Code extends string> = {
  readonly errorTitle: string
  readonly refusals: Readonly<Record<Code, string>>
  /** Before the time: "Đã lưu lúc". */
  readonly saved: string
  readonly notSaved: string
  readonly signedOut: string
  readonly signInAgain: string
  readonly keptTitle: string
  readonly restore: string
  readonly discard: string
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
  readonly upload?: { readonly url: string; readonly words: { readonly progress: string; readonly brokenOff: string } } | undefined
  readonly children: ReactNode
}

/** One page of the form: posts to its action, and with JavaScript saves by itself. */
export function StepForm<Code extends string>({ action, autosave, words, errors, signIn, upload, children }: StepFormProps<Code>) {
  const [answer, submit] = useActionState<FormState<Code>, FormData>(action, emptyForm)
  const form = useRef<HTMLFormElement>(null)
  const { state, kept, typed, sent, restore, discard } = useAutosave(form, autosave)
  const { percent, broken, send } = useUpload(upload?.url ?? '')
  const failed = upload && broken > 0 ? [{ message: upload.words.brokenOff }] : []
  const door = upload ? { action: upload.url, method: 'post', encType: 'multipart/form-data' } : { action: submit }
  const refused = answer.refusal === null ? [] : [{ message: words.refusals[answer.refusal] }]
  return (
    <>
      {kept ? (
        <Notification tone="warning" title={`${words.keptTitle} (${kept.at})`} announce>
          <div className="mt-3 flex flex-wrap gap-4">
            <Button type="button" onClick={() => void restore()}>
              {words.restore}
            </Button>
            <Button type="button" variant="secondary" onClick={discard}>
              {words.discard}
            </Button>
          </div>
        </Notification>
      ) : null}
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
        <ErrorSummary title={words.errorTitle} errors={[...failed, ...refused, ...errors]} attempt={upload ? broken : answer} />
        {children}
        {upload ? <UploadProgress percent={percent} words={upload.words} /> : null}
        <SavedLine state={state} words={words} signIn={signIn} />
      </form>
    </>
  )
}

function SavedLine({ state, words, signIn }: { readonly state: AutosaveState; readonly words: StepFormWords<string>; readonly signIn: string }) {
  const sentences = { quiet: '', saved: '', failed: words.notSaved, 'signed-out': words.signedOut }
  return (
    <div className="mt-4 min-h-8 text-sm text-soft">
      <p aria-live="polite">{state.kind === 'saved' ? `${words.saved} ${state.at}` : sentences[state.kind]}</p>
      {state.kind === 'signed-out' ? (
        <p className="mt-2">
          <LinkButton href={signIn} variant="secondary">
            {words.signInAgain}
          </LinkButton>
        </p>
      ) : null}
    </div>
  )
}
