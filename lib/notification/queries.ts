import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { Channel, MailTopic, MessageTopic } from './model'
import { deliveriesVisibleTo } from './policy'
import { mailTopic, messageCursor, messageParams, type MessageParams, messageTopic } from './schema'

export type MessageRow = {
  id: string
  dossierId: string | null
  topic: MessageTopic
  params: MessageParams
  createdAt: Date
  readAt: Date | null
}

const pageSize = 20

/**
 * What the citizen was told, newest first, 20 to a page. `after` is the `next` of the page before; one that is not
 * the citizen's own gives an empty page.
 */
export async function listMessages(actor: Actor, { after }: { after?: string | undefined } = {}): Promise<{ items: MessageRow[]; next: string | null }> {
  if (actor.kind !== 'citizen') return { items: [], next: null }
  const own = { personId: actor.personId }
  const cursor = messageCursor.safeParse(after)
  const last = cursor.success ? await db.message.findFirst({ where: { ...own, id: cursor.data }, select: { id: true, createdAt: true } }) : null
  if (after !== undefined && !last) return { items: [], next: null }

  const rows = await db.message.findMany({
    where: last
      ? { ...own, OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
      : own,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: { id: true, dossierId: true, topic: true, params: true, createdAt: true, readAt: true },
  })
  const items = rows.slice(0, pageSize).map((row) => ({ ...row, topic: messageTopic.parse(row.topic), params: messageParams.parse(row.params) }))
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

/** How many messages the citizen has not opened; 0 for anybody else. */
export async function countUnread(actor: Actor): Promise<number> {
  if (actor.kind !== 'citizen') return 0
  return db.message.count({ where: { personId: actor.personId, readAt: null } })
}

export type DeliveryRow = {
  id: string
  topic: MailTopic
  channel: Channel
  state: 'PENDING' | 'SENT' | 'FAILED' | 'REPLACED'
  attempts: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
}

/**
 * The e-mails of a dossier, oldest first, without the address: to the citizen it was written to and to the officials
 * of the agency. Empty for everybody else.
 */
export async function listDeliveries(actor: Actor, dossierId: string): Promise<DeliveryRow[]> {
  const visible = deliveriesVisibleTo(actor)
  if (!visible) return []
  const messages = await db.message.findMany({ where: { ...visible, dossierId }, select: { id: true } })
  const rows = await db.delivery.findMany({
    where: { messageId: { in: messages.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, channel: true, topic: true, state: true, attempts: true, lastError: true, createdAt: true, sentAt: true },
  })
  return rows.map((row) => ({ ...row, topic: mailTopic.parse(row.topic) }))
}
