import type { ReactNode } from 'react'

/** A box on the ground of the page. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className="mb-6 rounded-lg border border-rule bg-paper p-5 sm:p-6">{children}</div>
}

export type LinkCardProps = { readonly href: string; readonly title: ReactNode; readonly children?: ReactNode }

/** A box that leads somewhere; the whole of it can be pressed, only the title is the link. */
export function LinkCard({ href, title, children }: LinkCardProps) {
  return (
    <div className="relative flex min-h-12 flex-col rounded-lg border border-rule bg-paper px-4 py-2.5 hover:border-accent hover:bg-accent-soft">
      <a href={href} className="inline-block py-2.5 font-bold after:absolute after:inset-0 after:content-['']">
        {title}
      </a>
      {children ? <div className="pb-1.5 text-sm text-soft">{children}</div> : null}
    </div>
  )
}

/** Cards beside each other as far as the width allows. */
export function CardGrid({ children }: { readonly children: ReactNode }) {
  return <div className="mb-8 grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">{children}</div>
}
