'use client'

import { type ReactNode, createContext, use, useCallback, useEffect, useRef, useState } from 'react'
import { type Entries, readPage } from '@/lib/form/model/read-page'
import { computedValue, shownNames } from '@/lib/form/model/reachability'
import type { Answers, FormPage, ReadField } from '@/lib/form/schema'

type Live = { readonly names: readonly string[]; readonly answers: Answers }
const Shown = createContext<Live>({ names: [], answers: {} })

/** What the controls hold, hidden ones too: what counts is for the rules to say. */
function entriesIn(box: HTMLElement): Entries {
  const controls = box.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input[name], select[name], textarea[name]')
  return [...controls].flatMap((control): [string, string][] => {
    const isChoice = control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
    return isChoice && !control.checked ? [] : [[control.name, control.value]]
  })
}

export type LiveFieldsProps = {
  readonly page: FormPage
  /** The answers the page was drawn with. */
  readonly answers: Answers
  readonly children: ReactNode
}

/**
 * Shows and hides a page's conditional fields while the person answers, by the rules the server goes by. Without
 * JavaScript the page stands as the server drew it, and is shown again where an answer brings up more questions.
 */
export function LiveFields({ page, answers, children }: LiveFieldsProps) {
  const [live, setLive] = useState<Live>(() => ({ names: shownNames(page, answers), answers }))
  const box = useRef<HTMLDivElement>(null)

  const look = useCallback(() => {
    if (!box.current) return
    const typed = readPage(page, entriesIn(box.current), { answers, raw: {} }).answers
    setLive({ names: shownNames(page, typed), answers: typed })
  }, [page, answers])

  // A browser that comes back to the page may have filled in what was typed before.
  useEffect(look, [look])

  return (
    <Shown value={live}>
      <div ref={box} onChange={look}>
        {children}
      </div>
    </Shown>
  )
}

/** What is shown while its name is; otherwise it is neither seen nor posted. */
export function Slot({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isShown = use(Shown).names.includes(name)
  return (
    <fieldset role="presentation" className="min-w-0" hidden={!isShown} disabled={!isShown}>
      {children}
    </fieldset>
  )
}

/** What a computed field says to the answers as they stand. */
export function ComputedValue({ field }: { readonly field: ReadField }) {
  return <output>{computedValue(field, use(Shown).answers)}</output>
}
