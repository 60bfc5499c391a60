'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

export type CopyLinkProps = {
  readonly address: string
  readonly words: { readonly address: string; readonly copy: string; readonly copied: string; readonly notCopied: string }
}

const never = () => () => undefined

/** The address to copy by hand; where scripts run, a button that does it. */
export function CopyLink({ address, words }: CopyLinkProps) {
  const [state, setState] = useState<'none' | 'copied' | 'failed'>('none')
  const scripted = useSyncExternalStore(never, () => true, () => false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <label htmlFor="duong-dan" className="font-bold">
        {words.address}
      </label>
      <div className="mt-1 flex gap-2 max-sm:flex-col">
        <input id="duong-dan" className="control" readOnly value={address} />
        {scripted ? (
          <Button type="button" variant="secondary" className="shrink-0" onClick={() => void copy()}>
            {words.copy}
          </Button>
        ) : null}
      </div>
      <p aria-live="polite" className="min-h-6 text-sm text-soft">
        {state === 'copied' ? words.copied : state === 'failed' ? words.notCopied : ''}
      </p>
    </>
  )
}
