'use client'

import { type DragEvent, type ReactNode, useEffect, useRef } from 'react'

type Target = { readonly element: HTMLElement; readonly into: string; readonly before: string }

const kindOf = (place: string | undefined): string => place?.split(':')[0] ?? ''
const keyOf = (element: Element | null): string => (element as HTMLElement | null)?.dataset['place']?.split(':').at(-1) ?? ''

const never = '[data-never]'
const holders: Readonly<Record<string, string>> = { field: '[data-place^="section:"]', section: '[data-place^="page:"]' }

/** Where what is dragged would stand if it were dropped here; null where it cannot stand. */
function targetAt(from: string, event: DragEvent): Target | null {
  const kind = kindOf(from)
  const over = event.target as Element
  const beside = over.closest<HTMLElement>(`[data-place^="${kind}:"]`)
  if (beside) {
    const into = kind === 'page' ? beside : beside.parentElement?.closest<HTMLElement>(holders[kind] ?? never)
    const place = into?.dataset['place']
    return place === undefined ? null : { element: beside, into: place, before: keyOf(isBelow(beside, event) ? nextOf(beside) : beside) }
  }
  const holder = over.closest<HTMLElement>(holders[kind] ?? never)
  const place = holder?.dataset['place']
  return holder === null || place === undefined ? null : { element: holder, into: place, before: '' }
}

function isBelow(element: Element, { clientY }: DragEvent): boolean {
  const { top, height } = element.getBoundingClientRect()
  return clientY > top + height / 2
}

const nextOf = ({ nextElementSibling: next }: Element): Element | null => (next?.matches('[data-place]') === true ? next : null)

/**
 * Lets a mouse drag what the buttons take up and down: dropping presses a button of the same form. Everything it does
 * can be done by the buttons and by the moving form of each thing.
 */
export function Dragging({ children, attempt }: { readonly children: ReactNode; /** Changes with every change of the form. */ readonly attempt: number }) {
  const pressed = useRef<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const dragged = useRef<string | null>(null)
  const marked = useRef<HTMLElement | null>(null)

  useEffect(() => {
    // The thing went elsewhere in the page; whoever pressed wants to press again.
    if (pressed.current !== null) document.getElementById(pressed.current)?.focus()
  }, [attempt])

  function mark(element: HTMLElement | null) {
    marked.current?.classList.remove('outline-target')
    element?.classList.add('outline-target')
    marked.current = element
  }

  function start(event: DragEvent) {
    dragged.current = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', dragged.current ?? '')
  }

  function over(event: DragEvent) {
    const target = dragged.current === null ? null : targetAt(dragged.current, event)
    mark(target?.element ?? null)
    if (target) event.preventDefault()
  }

  function drop(event: DragEvent) {
    const from = dragged.current
    const target = from === null ? null : targetAt(from, event)
    mark(null)
    dragged.current = null
    if (!target || !button.current) return
    event.preventDefault()
    button.current.value = `to ${String(from)} ${target.into} ${target.before}`
    button.current.form?.requestSubmit(button.current)
  }

  return (
    <div
      role="presentation"
      onClickCapture={(event) => {
        pressed.current = (event.target as Element).closest('button')?.id ?? null
      }}
      onDragStart={start}
      onDragOver={over}
      onDrop={drop}
      onDragEnd={() => {
        mark(null)
        dragged.current = null
      }}
    >
      {children}
      <button ref={button} type="submit" name="move" hidden />
    </div>
  )
}
