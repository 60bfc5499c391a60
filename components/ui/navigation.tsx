import type { ReactNode } from 'react'
import { Icon } from './icon'

export type Crumb = { readonly text: string; readonly href?: string | undefined }

/** The way back up; the last crumb is the page itself and has no address. */
export function Breadcrumbs({ label, items }: { readonly label: string; readonly items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="mb-4 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map(({ text, href }, index) => (
          <li key={text} className="flex items-center gap-2">
            {index > 0 ? (
              <span className="text-line">
                <Icon name="forward" />
              </span>
            ) : null}
            {href === undefined ? (
              <span aria-current="page" className="text-soft">
                {text}
              </span>
            ) : (
              <a href={href} className="inline-flex min-h-11 items-center">
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The first stop of the keyboard: past the header, to the content. */
export function SkipLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a href={href} className="skip">
      {text}
    </a>
  )
}

export type Tab = {
  readonly key: string
  readonly text: string
  readonly href: string
  readonly current: boolean
  readonly count?: number | undefined
}

/** Views of one page, each with its own address. */
export function Tabs({ label, items }: { readonly label: string; readonly items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6">
      <ul className="flex flex-wrap gap-x-1 border-b-2 border-rule max-sm:flex-col max-sm:border-0">
        {items.map(({ key, text, href, current, count }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className="-mb-0.5 flex min-h-12 items-center gap-2 border-b-4 border-transparent px-3 no-underline hover:bg-accent-soft aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-ink max-sm:border-b-0 max-sm:border-l-4"
            >
              {text}
              {count === undefined ? null : <span className="rounded-full bg-neutral px-2 text-sm text-ink">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type PageLink = { readonly href: string; readonly text: string }

export type PaginationProps = {
  readonly label: string
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  /** Between the two links: how many are shown. */
  readonly children?: ReactNode
}

/** On and back through a list paged by key; nothing where the list has one page. */
export function Pagination({ label, previous, next, children }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="mb-8 flex flex-wrap items-center gap-x-8">
      {previous ? (
        <a href={previous.href} rel="prev" className="inline-flex min-h-12 items-center gap-2 font-bold">
          <Icon name="back" />
          {previous.text}
        </a>
      ) : null}
      {children}
      {next ? (
        <a href={next.href} rel="next" className="inline-flex min-h-12 items-center gap-2 font-bold">
          {next.text}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  )
}
