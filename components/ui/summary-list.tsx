import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden'

export type SummaryItem = {
  readonly key: string
  readonly label: ReactNode
  readonly value: ReactNode
  /** `about` says to a screen reader what is changed: "Họ và tên". */
  readonly change?: { readonly href: string; readonly text: string; readonly about: string } | undefined
}

/** Questions and answers, facts of a dossier; with a link to change each where one may. */
export function SummaryList({ items }: { readonly items: readonly SummaryItem[] }) {
  return (
    <dl className="mb-8 border-t border-rule">
      {items.map(({ key, label, value, change }) => (
        <div key={key} className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[minmax(10rem,2fr)_3fr_auto]">
          <dt className="text-sm text-soft sm:text-base sm:font-bold sm:text-ink">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
          {change ? (
            <dd>
              <a href={change.href} className="-my-2 inline-flex min-h-11 min-w-11 items-center">
                {change.text}
                <VisuallyHidden> {change.about}</VisuallyHidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
