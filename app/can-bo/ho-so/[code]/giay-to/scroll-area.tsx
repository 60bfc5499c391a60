import type { ReactNode } from 'react'

/** As high as most of the window, with what is in it to be scrolled, also by keys. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse must be able to scroll it
    <div role="region" aria-label={label} tabIndex={0} className="h-[75vh] overflow-auto border border-rule bg-paper">
      {children}
    </div>
  )
}
