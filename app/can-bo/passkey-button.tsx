'use client'

import { type ReactNode, startTransition, useState, useSyncExternalStore } from 'react'
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { Button } from '@/components/ui/button'
import { emptyForm } from '@/lib/web/form-state'
import { askDevice } from './dang-nhap/actions'

const never = () => () => undefined

/** Whether this browser can do passkeys at all; null on the server and without scripts, where nobody knows. */
export const usePasskeys = (): boolean | null => useSyncExternalStore<boolean | null>(never, browserSupportsWebAuthn, () => null)

export type PasskeyButtonProps = {
  readonly words: { readonly button: string; readonly busy: string; readonly needsScript: string; readonly failed: string }
  readonly next: string
  /** Sends what the device answered. */
  readonly send: (form: FormData) => void
}

/** Asks the device for a passkey and sends its answer. Without scripts it says why there is none to press. */
export function PasskeyButton({ words, next, send }: PasskeyButtonProps): ReactNode {
  const able = usePasskeys()
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still')
  if (able === null) return <noscript>{words.needsScript}</noscript>
  if (!able) return null

  const press = async () => {
    setState('busy')
    try {
      const { shown } = await askDevice(emptyForm, new FormData())
      if (!shown) throw new Error('nothing was asked')
      const answer = await startAuthentication({ optionsJSON: shown.options })
      const form = new FormData()
      form.set('response', JSON.stringify(answer))
      form.set('tiep', next)
      startTransition(() => {
        send(form)
      })
      setState('still')
    } catch {
      // Cancelled by the person, or no passkey here: the device does not say which.
      setState('failed')
    }
  }
  return (
    <div className="mt-6">
      <Button type="button" variant="secondary" aria-disabled={state === 'busy'} onClick={() => void press()}>
        {state === 'busy' ? words.busy : words.button}
      </Button>
      <p role="status" className="mt-2">
        {state === 'failed' ? words.failed : ''}
      </p>
    </div>
  )
}
