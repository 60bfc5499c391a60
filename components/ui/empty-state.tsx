import type { ReactNode } from 'react'

export type EmptyStateProps = { readonly title: ReactNode; readonly children?: ReactNode; readonly action?: ReactNode }

/** Why there is nothing here, and what one can do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mb-8 rounded-lg border-2 border-dashed border-rule bg-paper p-6">
      <p className="text-lg font-bold">{title}</p>
      {children ? <div className="mt-2 max-w-text text-soft">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
