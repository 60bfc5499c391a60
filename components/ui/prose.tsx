import type { ReactNode } from 'react'

/** Running text with headings and lists, in lines one can read. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className="prose mb-8">{children}</div>
}
