'use client'

import { useEffect, useRef, type ReactNode } from 'react'

export type FocusBoxProps = {
  readonly labelledBy: string
  readonly className: string
  /** Focus comes back whenever this changes: the state of the form's last answer. */
  readonly attempt?: unknown
  /** `alert` is read out at once; `region` where it is long and good news. */
  readonly role?: 'alert' | 'region'
  readonly children: ReactNode
}

/** A box that takes the focus when it appears; without JavaScript the browser does it by `autofocus`. */
export function FocusBox({ labelledBy, className, attempt, role = 'alert', children }: FocusBoxProps) {
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    ref.current?.focus()
  }, [attempt])

  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- who has just sent the form must hear first what is missing
    <div ref={ref} tabIndex={-1} autoFocus role={role} aria-labelledby={labelledBy} className={className}>
      {children}
    </div>
  )
}
