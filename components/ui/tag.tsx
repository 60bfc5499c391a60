import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** due: the time runs short; overdue: it has run out; waiting: somebody outside has the next word. */
export type TagTone = 'neutral' | 'info' | 'waiting' | 'due' | 'overdue' | 'done' | 'stopped'

const looks: Record<TagTone, { readonly icon: IconName; readonly colours: string }> = {
  neutral: { icon: 'dot', colours: 'bg-neutral text-ink' },
  info: { icon: 'info', colours: 'bg-accent-soft text-accent-strong' },
  waiting: { icon: 'pause', colours: 'bg-warning-soft text-warning' },
  due: { icon: 'clock', colours: 'bg-warning-soft text-warning' },
  overdue: { icon: 'warning', colours: 'bg-danger-soft text-danger' },
  done: { icon: 'check', colours: 'bg-success-soft text-success' },
  stopped: { icon: 'stop', colours: 'bg-neutral text-ink' },
}

/** A state in a word or two; drawing and words say what the colour says. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  const { icon, colours } = looks[tone]
  // A word or two stay on one line in a crowded table; more may break.
  const line = typeof children === 'string' && children.length <= 12 ? 'whitespace-nowrap' : ''
  return (
    <span className={`tag inline-flex items-center gap-1.5 rounded px-2.5 py-0.5 text-sm font-bold ${colours} ${line}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
