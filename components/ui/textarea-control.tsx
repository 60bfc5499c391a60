'use client'

import { type TextareaHTMLAttributes, useEffect, useRef, useState, useSyncExternalStore } from 'react'

const nothing = () => () => undefined

const areaIn = (id: string) => document.querySelector<HTMLTextAreaElement>(`textarea[id="${CSS.escape(id)}"]`)

/** A bare area of text that keeps what was written before the scripts were there: React sets each back to what it began with. */
export function TextareaControl(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const isHydrating = useSyncExternalStore(nothing, () => false, () => true)
  const [early] = useState(() => {
    // The server draws what React calls hydrating, too, and has no document.
    const area = isHydrating && typeof document !== 'undefined' && props.id !== undefined ? areaIn(props.id) : null
    return area && area.value !== area.defaultValue ? area.value : null
  })
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (early !== null && area.current) area.current.value = early
  }, [early])
  return <textarea {...props} ref={area} />
}
