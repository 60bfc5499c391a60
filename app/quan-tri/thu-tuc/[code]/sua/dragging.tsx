'use client'

import { type DragEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'

type Target = { readonly element: HTMLElement; readonly edge: 'above' | 'below' | 'into'; readonly into: string; readonly before: string }

const kindOf = (place: string | undefined): string => place?.split(':')[0] ?? ''
const keyOf = (element: Element | null): string => (element as HTMLElement | null)?.dataset['place']?.split(':').at(-1) ?? ''

const never = '[data-never]'
const holders: Readonly<Record<string, string>> = { field: '[data-place^="section:"]', section: '[data-place^="page:"]', item: '[data-place^="list:"]' }

const placeOf = (element: HTMLElement | null | undefined): string | undefined => element?.dataset['place']

/** Where what is dragged would stand if it were dropped here; null where it cannot stand. */
function targetAt(from: string, event: DragEvent): Target | null {
  const kind = kindOf(from)
  const over = event.target as Element
  const beside = over.closest<HTMLElement>(`[data-place^="${kind}:"]`)
  const holder = over.closest<HTMLElement>(holders[kind] ?? never)
  if (beside) return besideTarget(beside, kind === 'page' ? beside : holder, isBelow(beside, event))
  const into = placeOf(holder)
  return holder === null || into === undefined ? null : { element: holder, edge: 'into', into, before: '' }
}

function besideTarget(element: HTMLElement, holder: HTMLElement | null, below: boolean): Target | null {
  const into = placeOf(holder)
  return into === undefined ? null : { element, edge: below ? 'below' : 'above', into, before: keyOf(below ? nextOf(element) : element) }
}

function isBelow(element: Element, { clientY }: DragEvent): boolean {
  const { top, height } = element.getBoundingClientRect()
  return clientY > top + height / 2
}

const nextOf = ({ nextElementSibling: next }: Element): Element | null => (next?.matches('[data-place]') === true ? next : null)

const nothing = () => () => undefined

// Outlives the component: what a move says stands in the address, and another address is another page to Next.
let pressed: { readonly id: string; readonly attempt: number; readonly page: string } | null = null

type DraggingProps = {
  readonly children: ReactNode
  /** Changes with every change of the draft. */
  readonly attempt: number
  /** How things are moved with the buttons, and by mouse. */
  readonly words: { readonly moveHint: string; readonly dragHint: string }
}

/** The button that was pressed; where it is gone, since the thing stands at the end now, the one beside it. */
const again = (id: string): HTMLElement | null =>
  document.getElementById(id) ?? document.getElementById(id.startsWith('up-') ? id.replace('up-', 'down-') : id.replace('down-', 'up-'))

/**
 * Lets a mouse drag what the buttons take up and down: dropping presses a button of the same form. Everything it does
 * can be done by the buttons and by the moving form of each thing.
 */
export function Dragging({ children, attempt, words }: DraggingProps) {
  // Handles and their hint are for whoever has scripts.
  const ready = useSyncExternalStore(nothing, () => true, () => false)
  const button = useRef<HTMLButtonElement>(null)
  const dragged = useRef<string | null>(null)
  const marked = useRef<HTMLElement | null>(null)

  useEffect(() => {
    // The thing went elsewhere in the page; whoever pressed wants to press again.
    if (pressed && pressed.attempt < attempt && pressed.page === location.pathname) again(pressed.id)?.focus()
    if (pressed && pressed.attempt < attempt) pressed = null
  }, [attempt])

  function mark(target: Target | null) {
    marked.current?.removeAttribute('data-drop')
    target?.element.setAttribute('data-drop', target.edge)
    marked.current = target?.element ?? null
  }

  function start(event: DragEvent) {
    dragged.current = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', dragged.current ?? '')
  }

  function over(event: DragEvent) {
    const target = dragged.current === null ? null : targetAt(dragged.current, event)
    mark(target)
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
      className="dragging"
      data-ready={ready || undefined}
      onClickCapture={(event) => {
        const id = (event.target as Element).closest('button')?.id ?? ''
        pressed = id === '' ? null : { id, attempt, page: location.pathname }
      }}
      onDragStart={start}
      onDragOver={over}
      onDrop={drop}
      onDragEnd={() => {
        mark(null)
        dragged.current = null
      }}
    >
      <p className="mb-4 text-soft">
        {words.moveHint}
        <span className="drag-hint"> {words.dragHint}</span>
      </p>
      {children}
      <button ref={button} type="submit" name="move" hidden />
    </div>
  )
}
