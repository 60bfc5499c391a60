import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NotificationTone = 'info' | 'success' | 'warning' | 'error'

const looks: Record<NotificationTone, { readonly icon: IconName; readonly frame: string; readonly mark: string }> = {
  info: { icon: 'info', frame: 'border-accent bg-accent-soft', mark: 'text-accent' },
  success: { icon: 'check', frame: 'border-success bg-success-soft', mark: 'text-success' },
  warning: { icon: 'warning', frame: 'border-warning bg-warning-soft', mark: 'text-warning' },
  error: { icon: 'error', frame: 'border-danger bg-danger-soft', mark: 'text-danger' },
}

export type NotificationProps = {
  readonly tone?: NotificationTone
  readonly title: ReactNode
  readonly children?: ReactNode
  /** True where it appears after an act of the person, so that it is read out. */
  readonly announce?: boolean
}

/** Something to know before reading on. */
export function Notification({ tone = 'info', title, children, announce = false }: NotificationProps) {
  const { icon, frame, mark } = looks[tone]
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div role={announce ? role : undefined} className={`notice mb-8 flex max-w-text gap-3 rounded border-l-6 p-4 ${frame}`}>
      <span className={`mt-0.5 ${mark}`}>
        <Icon name={icon} />
      </span>
      <div className="min-w-0">
        <p className="font-bold">{title}</p>
        {children ? <div className="mt-1 space-y-2">{children}</div> : null}
      </div>
    </div>
  )
}
