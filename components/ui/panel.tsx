import type { ReactNode } from 'react'
import { Icon } from './icon'

export type PanelProps = {
  readonly title: string
  /** Over the code: "Mã hồ sơ". */
  readonly codeLabel?: string
  readonly code?: string
  readonly children?: ReactNode
}

/** It is done: the heading of a confirmation page, with the code to keep. */
export function Panel({ title, codeLabel, code, children }: PanelProps) {
  return (
    <div className="notice mb-8 rounded-lg border-2 border-success bg-success-soft p-6 sm:p-8">
      <h1 className="flex items-start gap-3 text-2xl text-success">
        <Icon name="check" />
        {title}
      </h1>
      {code === undefined ? null : (
        <p className="mt-4">
          {codeLabel}
          <strong className="mt-1 block text-lg break-words sm:text-xl">{code}</strong>
        </p>
      )}
      {children ? <div className="mt-3 max-w-text">{children}</div> : null}
    </div>
  )
}
