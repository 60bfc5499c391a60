'use client'

import { useEffect, useState } from 'react'

type Counts = Readonly<Record<string, number>>

const everySeconds = 30

const readCounts = (body: unknown): Counts | null =>
  typeof body === 'object' && body !== null && 'counts' in body && typeof body.counts === 'object' && body.counts !== null
    ? Object.fromEntries(Object.entries(body.counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
    : null

/**
 * The counts as the page was drawn with, then asked for again every half minute while the page is in sight; `changed` names
 * those that became others the last time. Stops for good where the session is over.
 */
export function useCounts(href: string, first: Counts): { readonly counts: Counts; readonly changed: readonly string[] } {
  const [state, setState] = useState({ counts: first, changed: [] as readonly string[] })

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    let over = false
    const stop = () => {
      clearInterval(timer)
      timer = undefined
    }
    const ask = async () => {
      try {
        const response = await fetch(href, { headers: { accept: 'application/json' }, cache: 'no-store' })
        if (response.status === 401) {
          over = true
          stop()
          return
        }
        const counts = response.ok ? readCounts(await response.json()) : null
        if (!counts) return
        setState((before) => {
          const changed = Object.keys(counts).filter((key) => key in before.counts && counts[key] !== before.counts[key])
          return changed.length === 0 ? before : { counts: { ...before.counts, ...counts }, changed }
        })
      } catch {
        // The network gave way: the next half minute may be better, and the numbers on the page were true once.
      }
    }
    const begin = () => {
      if (timer === undefined && !over) timer = setInterval(() => void ask(), everySeconds * 1000)
    }
    const onVisibility = () => {
      if (document.visibilityState !== 'visible') stop()
      else if (timer === undefined && !over) {
        void ask()
        begin()
      }
    }
    if (document.visibilityState === 'visible') begin()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [href])

  return state
}
