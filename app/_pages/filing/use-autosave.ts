'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { formatMoment } from '@/lib/core/dates'

export type AutosaveSettings = {
  /** Where to post to; the answer is `{savedAt, revision}`. */
  readonly url: string
  /** Under which what is not saved is kept in this tab. */
  readonly storageKey: string
  readonly revision: number
  /** Names of what the page itself posts, which nobody types; those that begin with "_", unless told otherwise. */
  readonly untyped?: RegExp
}

/** What was typed and not saved. `at` as a person reads it, "14:05". */
type Kept = { readonly entries: readonly (readonly [string, string])[]; readonly revision: number; readonly at: string }

export type AutosaveState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'signed-out' }

const pause = 1500
const prefix = 'nop:'

const entriesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/^[$]/.test(entry[0]))

const typedOf = (entries: Kept['entries'], untyped = /^_/) => JSON.stringify(entries.filter(([name]) => !untyped.test(name)))

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** What is kept of other pages was saved once a later revision is shown. */
function forgetOlder(key: string, revision: number): void {
  const [procedure] = key.split('/')
  for (const name of Object.keys(sessionStorage)) {
    if (!name.startsWith(`${prefix}${String(procedure)}/`) || name === prefix + key) continue
    const kept = readKept(name.slice(prefix.length))
    if (!kept || kept.revision < revision) sessionStorage.removeItem(name)
  }
}

const now = () => formatMoment(new Date()).slice(0, 5)

async function post(url: string, entries: Kept['entries'], over: Pick<RequestInit, 'signal' | 'keepalive'> = {}): Promise<Response | null> {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  try {
    return await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' }, ...over })
  } catch {
    return null
  }
}

/**
 * Saves a page of the form while the person types, a moment after each pause. Until the server has it, what was typed
 * is kept in this tab, so that a session that ends in between loses nothing: it is offered when the page is opened again.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, { url, storageKey, revision, untyped }: AutosaveSettings) {
  const [state, setState] = useState<AutosaveState>({ kind: 'quiet' })
  const [kept, setKept] = useState<Kept | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flight = useRef<AbortController>(undefined)

  useEffect(() => {
    forgetOlder(storageKey, revision)
    const found = readKept(storageKey)
    if (!found || !form.current) return undefined
    const differs = typedOf(found.entries, untyped) !== typedOf(entriesOf(form.current), untyped)
    if (!differs) {
      sessionStorage.removeItem(prefix + storageKey)
      return undefined
    }
    const later = setTimeout(() => setKept(found))
    return () => clearTimeout(later)
  }, [form, storageKey, revision, untyped])

  useEffect(() => () => clearTimeout(timer.current), [])

  // Who leaves the page before the pause is over: what was typed goes after them, and is kept in this tab for where it does not.
  useEffect(() => {
    const left = () => {
      if (timer.current === undefined || !form.current) return
      clearTimeout(timer.current)
      void post(url, entriesOf(form.current), { keepalive: true })
    }
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [form, url])

  const save = useCallback(async () => {
    timer.current = undefined
    if (!form.current) return
    const entries = entriesOf(form.current)
    flight.current?.abort()
    const flown = (flight.current = new AbortController())
    const answer = await post(url, entries, { signal: flown.signal })
    if (flown.signal.aborted) return
    if (answer?.status === 401) setState({ kind: 'signed-out' })
    else if (!answer?.ok) setState({ kind: 'failed' })
    else {
      const { savedAt } = (await answer.json()) as { savedAt: string }
      const isLatest = JSON.stringify(entriesOf(form.current)) === JSON.stringify(entries)
      if (isLatest) sessionStorage.removeItem(prefix + storageKey)
      setState({ kind: 'saved', at: savedAt })
    }
  }, [form, url, storageKey])

  const typed = useCallback(() => {
    if (!form.current) return
    sessionStorage.setItem(prefix + storageKey, JSON.stringify({ entries: entriesOf(form.current), revision, at: now() } satisfies Kept))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), pause)
  }, [form, storageKey, revision, save])

  /** The person sends the page: nothing may be saved after it. */
  const sent = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    flight.current?.abort()
  }, [])

  const restore = useCallback(async () => {
    if (!kept) return
    const answer = await post(url, kept.entries)
    if (!answer?.ok) {
      setState({ kind: answer?.status === 401 ? 'signed-out' : 'failed' })
      return
    }
    sessionStorage.removeItem(prefix + storageKey)
    location.reload()
  }, [kept, url, storageKey])

  const discard = useCallback(() => {
    sessionStorage.removeItem(prefix + storageKey)
    setKept(null)
  }, [storageKey])

  return { state, kept, typed, sent, restore, discard }
}
