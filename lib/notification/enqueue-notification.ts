import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { MessageTopic } from './model'
import { enqueueByWays } from './reach/by-ways'
import { messageParams, type MessageParams } from './schema'

export type Notification = {
  /** Becomes the message's id: the id of the event that is announced, so that announcing it twice is harmless. */
  id: string
  personId: string
  agencyId: string
  dossierId?: string
  topic: MessageTopic
  params: MessageParams
  /** Path in the portal for whoever is told outside of it, in the person's language; may carry the dossier's tracking token. */
  link: (locale: 'vi' | 'en') => string
}

/**
 * Tells a citizen, in the caller's transaction: a message in the portal always; one e-mail, and one message to the
 * phone, where the person has confirmed the address and wants to hear of such news that way. Sent after the commit by
 * lib/jobs, so nothing announces what was rolled back.
 */
export async function enqueueNotification(tx: Tx, notification: Notification, now: Date): Promise<void> {
  const { id, personId, agencyId, dossierId, topic, link } = notification
  const params = messageParams.parse(notification.params)
  const { count } = await tx.message.createMany({
    data: { id, personId, agencyId, dossierId: dossierId ?? null, topic, params, createdAt: now },
    skipDuplicates: true,
  })
  if (count === 0) return

  await enqueueByWays(tx, { personId, agencyId, topic, params, link, key: `message-${id}`, messageId: id, ...(dossierId !== undefined && { dossierId }) }, now)
}
