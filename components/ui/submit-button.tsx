'use client'

import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonLook, type ButtonProps } from './button'

export type SubmitButtonProps = Omit<ButtonProps, 'type' | 'disabled'> & {
  /** Read out and shown while the form is on its way. */
  readonly busy: string
}

/**
 * A submit button that ignores a second press while the first is on its way. It stays focusable and keeps its name and
 * value in the post; without JavaScript it is a plain submit button.
 */
export function SubmitButton({ variant = 'primary', className = '', busy, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const button = useRef<HTMLButtonElement>(null)
  const sent = useSentNatively(button)
  const waiting = pending || sent

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (waiting) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <button
      ref={button}
      type="submit"
      aria-disabled={waiting || undefined}
      className={`${buttonLook(variant)} ${className}`}
      onClick={press}
      {...rest}
    >
      {waiting ? busy : children}
    </button>
  )
}

/** True between a post that the browser sends itself (to a route handler) and the next page. */
function useSentNatively(button: RefObject<HTMLButtonElement | null>): boolean {
  const [sent, setSent] = useState(false)

  useEffect(() => {
    const form = button.current?.form
    if (!form) return
    const onSubmit = (event: SubmitEvent) => {
      // The answer opens in a tab of its own; this page stays in use.
      if (event.submitter?.getAttribute('formtarget') === '_blank') return
      // React cancels the event when it sends the form itself; only after its listeners ran is that known.
      setTimeout(() => {
        if (!event.defaultPrevented) setSent(true)
      })
    }
    // A page taken back from the browser's history must be usable again.
    const onPageShow = () => {
      setSent(false)
    }
    form.addEventListener('submit', onSubmit)
    window.addEventListener('pageshow', onPageShow)
    return () => {
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [button])

  return sent
}
