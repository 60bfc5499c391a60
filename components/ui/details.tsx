import type { ReactNode } from 'react'
import { Icon } from './icon'

export type DetailsProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode }

/** More for those who want it. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details className="disclosure mb-3" open={open}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div className="mt-2 max-w-text border-l-4 border-rule pl-4">{children}</div>
    </details>
  )
}
