import type { ReactNode } from 'react'

export type PageTitleProps = {
  readonly children: ReactNode
  /** A line above the title that says what it belongs to. */
  readonly caption?: ReactNode
  readonly lead?: ReactNode
}

/** The one h1 of a page, with what it is about. */
export function PageTitle({ children, caption, lead }: PageTitleProps) {
  return (
    <div className="mb-8 max-w-text">
      {caption ? <p className="text-soft">{caption}</p> : null}
      <h1 className="text-2xl">{children}</h1>
      {lead ? <div className="mt-3 text-lg text-soft">{lead}</div> : null}
    </div>
  )
}
