import type { ReactNode } from 'react'
import { Icon } from './icon'

export type TimelineItem = {
  readonly id: string
  readonly title: ReactNode
  /** As a person reads it: "14:05 23/11/2026". */
  readonly time?: string | undefined
  /** The same for machines, ISO 8601. */
  readonly dateTime?: string | undefined
  readonly children?: ReactNode
  /** done: happened; now: where things stand; next: still to come. */
  readonly state?: 'done' | 'now' | 'next'
}

const marks = {
  done: 'border-success bg-success text-paper',
  now: 'border-accent bg-accent text-paper',
  next: 'border-line bg-paper text-line',
} as const

const drawings = { done: 'check', now: 'forward', next: 'dot' } as const

/** What happened, and what comes, in order. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="mb-8">
      {items.map(({ id, title, time, dateTime, children, state = 'done' }) => (
        <li
          key={id}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative pb-6 pl-11 before:absolute before:top-7 before:-bottom-1 before:left-3.5 before:w-0.5 before:bg-rule last:before:hidden"
        >
          <span
            className={`absolute top-0 left-0 flex size-7.5 items-center justify-center rounded-full border-2 text-sm ${marks[state]}`}
          >
            <Icon name={drawings[state]} />
          </span>
          <p className="font-bold">{title}</p>
          {time === undefined ? null : (
            <p className="text-sm text-soft">
              <time dateTime={dateTime}>{time}</time>
            </p>
          )}
          {children ? <div className="mt-1">{children}</div> : null}
        </li>
      ))}
    </ol>
  )
}
