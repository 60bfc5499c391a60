'use client'

import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'

const nothing = () => () => undefined

const textareas = (form: ParentNode | null) => [...(form?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? [])]

/** What was written into areas of text before the scripts were there: React sets each back to what it began with. */
export function useEarlyText(form: RefObject<HTMLFormElement | null>) {
  const isHydrating = useSyncExternalStore(nothing, () => false, () => true)
  const [early] = useState(() =>
    isHydrating && typeof document !== 'undefined' ? textareas(document).filter(({ value, defaultValue }) => value !== defaultValue).map(({ id, value }) => ({ id, value })) : [])

  useEffect(() => {
    for (const area of textareas(form.current)) {
      const typed = early.find(({ id }) => id === area.id)
      if (typed) area.value = typed.value
    }
  }, [early, form])
}
