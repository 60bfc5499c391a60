'use client'

import { useEffect } from 'react'

/** Where a key leads after `g`. */
export type Ways = Readonly<Record<string, string>>

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-queue-row]')].filter((link) => link.offsetParent !== null)

/** Typing is typing: letters belong to the field that has the focus. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
}

function step(by: 1 | -1): void {
  const all = rows()
  const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  all[next]?.focus()
}

function tick(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
}

function search(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  const folded = field?.closest('details')
  if (folded) folded.open = true
  field?.focus()
}

function help(): void {
  const sheet = document.querySelector<HTMLDetailsElement>('#phim-tat details')
  if (!sheet) return
  sheet.open = true
  sheet.querySelector('summary')?.focus()
}

const onRow = () => document.activeElement instanceof HTMLElement && 'queueRow' in document.activeElement.dataset

/** What a key does by itself. Arrows move only from a row: elsewhere they scroll the page. */
const acts: Readonly<Record<string, { readonly act: () => void; readonly fromRow?: boolean }>> = {
  j: { act: () => { step(1) } },
  k: { act: () => { step(-1) } },
  ArrowDown: { act: () => { step(1) }, fromRow: true },
  ArrowUp: { act: () => { step(-1) }, fromRow: true },
  x: { act: tick },
  '/': { act: search },
  '?': { act: help },
}

/** Not meant for us: somebody types, holds a modifier, or another listener was first. */
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)

/** Keys for those who work the queue by keyboard; nothing happens while somebody types, or with a modifier held. */
export function Shortcuts({ ways }: { readonly ways: Ways }) {
  useEffect(() => {
    let afterG = 0
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      const way = Date.now() - afterG < 1500 ? ways[event.key] : undefined
      afterG = event.key === 'g' ? Date.now() : 0
      if (way !== undefined) {
        event.preventDefault()
        window.location.assign(way)
        return
      }
      const known = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
      if (!known || (known.fromRow && !onRow())) return
      event.preventDefault()
      known.act()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [ways])
  return null
}
