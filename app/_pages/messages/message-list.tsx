import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import type { MessageRow } from '@/lib/notification/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

function hrefOf({ topic, params }: MessageRow, locale: Locale): string {
  if (topic.startsWith('appointment.')) return paths.appointments(locale)
  if (topic.startsWith('complaint.')) return params.code ? paths.complaint(params.code, locale) : paths.complaints(locale)
  if (topic.startsWith('privacy.')) return paths.ownData(locale)
  if (params.code) return paths.dossier(params.code, locale)
  return params.procedureCode ? paths.filing(params.procedureCode, locale) : paths.myDossiers(locale)
}

/** What a message says in one line. */
export const subjectOf = ({ topic, params }: MessageRow, locale: Locale): string =>
  text(locale).mail.topics[topic].subject(params.code ?? params.procedureCode ?? '')

export type MessageListProps = {
  readonly items: readonly MessageRow[]
  readonly locale: Locale
  /** What stands under a message, where something does. */
  readonly more?: (message: MessageRow) => ReactNode
}

/** What the citizen was told; what was not read yet stands out. */
export function MessageList({ items, locale, more }: MessageListProps) {
  const { messages: words } = text(locale).dossier
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-paper">
      {items.map((message) => (
        <li key={message.id} className="px-4 py-2">
          {message.readAt === null ? <Tag tone="waiting">{words.unread}</Tag> : null}{' '}
          <a href={hrefOf(message, locale)} className={`inline-flex min-h-11 items-center ${message.readAt === null ? 'font-bold' : ''}`}>
            {subjectOf(message, locale)}
          </a>{' '}
          <span className="text-sm whitespace-nowrap text-soft">{formatMoment(message.createdAt)}</span>
          {more?.(message)}
        </li>
      ))}
    </ul>
  )
}
