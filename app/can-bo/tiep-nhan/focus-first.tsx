'use client'

import { useEffect, useRef } from 'react'

/** Puts the cursor where the typing begins: the first control of the form that is empty. Errors take the focus themselves. */
export function FocusFirst({ skip }: { readonly skip: boolean }) {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (skip) return
    const form = here.current?.closest('form')
    const controls = form?.querySelectorAll<HTMLInputElement>('input:not([type=hidden]):not([type=file]), select, textarea') ?? []
    const isFree = (one: HTMLInputElement) => !one.disabled && one.offsetParent !== null
    const isOpen = (one: HTMLInputElement) => isFree(one) && (one.type === 'radio' ? !form?.querySelector(`[name="${CSS.escape(one.name)}"]:checked`) : one.value === '')
    const first = [...controls].find(isOpen) ?? [...controls].find(isFree)
    first?.focus()
  }, [skip])
  return <span ref={here} hidden />
}
