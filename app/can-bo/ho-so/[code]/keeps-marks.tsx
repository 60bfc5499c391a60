'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

export type KeepsMarksProps = {
  /** Where the form is posted to while it is filled in; answers `{savedAt}`. */
  readonly url: string
  /** When the marks that the page began with were saved, or empty. */
  readonly seen: string
  readonly words: Readonly<Record<'button' | 'saved' | 'failed' | 'byOther' | 'signedOut', string>>
}

const pauseMs = 1500

type Kept = { readonly how: 'saved'; readonly at: string } | { readonly how: 'failed' | 'byOther' | 'signedOut' }

async function outcome(answer: Response | null): Promise<Kept> {
  if (answer?.ok) return { how: 'saved', at: ((await answer.json()) as { savedAt: string }).savedAt }
  if (answer?.status === 409) return { how: 'byOther' }
  return { how: answer?.status === 401 ? 'signedOut' : 'failed' }
}

/** Keeps what the form around it holds: by its button, and with scripts a moment after each pause and when the page is left. */
export function KeepsMarks({ url, seen, words }: KeepsMarksProps) {
  const line = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState<Kept | null>(null)
  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    // A sent form needs no keeping.
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const post = async (leaving: boolean) => {
      stop()
      const answer = await fetch(url, { method: 'POST', body: new FormData(form), keepalive: leaving }).catch(() => null)
      if (!leaving) setSaid(await outcome(answer))
    }
    const changed = () => {
      stop()
      timer = setTimeout(() => void post(false), pauseMs)
    }
    const leave = () => {
      if (timer !== undefined) void post(true)
    }
    form.addEventListener('input', changed)
    form.addEventListener('submit', stop)
    addEventListener('pagehide', leave)
    return () => {
      leave()
      form.removeEventListener('input', changed)
      form.removeEventListener('submit', stop)
      removeEventListener('pagehide', leave)
    }
    // Not the words: the page drawn anew by the server has others of the same, and would be taken for one that is left.
  }, [url])
  return (
    <>
      <input type="hidden" name="_seen" value={seen} />
      <Button variant="secondary" name="_keep" value="1">
        {words.button}
      </Button>
      <p ref={line} aria-live="polite" className="text-sm text-soft">
        {said === null ? '' : said.how === 'saved' ? `${words.saved} ${said.at}` : words[said.how]}
      </p>
    </>
  )
}
