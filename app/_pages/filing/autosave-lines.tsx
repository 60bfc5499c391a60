'use client'

import { Button, LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import type { AutosaveState, useAutosave } from './use-autosave'

export type AutosaveWords = {
  /** Before the time: "Đã lưu lúc". */
  readonly saved: string
  readonly notSaved: string
  readonly signedOut: string
  readonly signInAgain: string
  readonly keptTitle: string
  readonly restore: string
  readonly discard: string
}

type KeptNoticeProps = Pick<ReturnType<typeof useAutosave>, 'kept' | 'restore' | 'discard'> & { readonly words: AutosaveWords }

/** Offers what was typed earlier and did not reach the server. */
export function KeptNotice({ kept, words, restore, discard }: KeptNoticeProps) {
  if (!kept) return null
  return (
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
  )
}

/** When the form was last saved by itself, or why it was not. */
export function SavedLine({ state, words, signIn }: { readonly state: AutosaveState; readonly words: AutosaveWords; readonly signIn: string }) {
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
