import 'server-only'
import type { Tx } from '@/lib/core/db'
import { enqueueDelivery } from './enqueue-delivery'
import type { MessageTopic } from './model'
import { kindOf } from './model/kinds'
import { heldUntil } from './model/quiet'
import { choicesOf } from './reach/choices-of'
import { phoneWay, reachOf } from './reach/reach-of'
import { messageParams, type MessageParams } from './schema'
import { rulesOf } from './templates/rules'

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

  const [{ locale, email, confirmedPhone }, choices] = [await reachOf(tx, personId), await choicesOf(tx, personId)]
  const kind = kindOf(topic)
  const common = { topic, params, locale, agencyId, secret: { link: link(locale) }, messageId: id, ...(dossierId !== undefined && { dossierId }) }
  if (email !== null && choices.email.includes(kind)) {
    await enqueueDelivery(tx, { ...common, channel: 'EMAIL', address: email, dedupeKey: `message-${id}` }, now)
  }
  if (confirmedPhone === null) return
  const way = await phoneWay(tx, { zalo: choices.zalo.includes(kind), sms: choices.sms.includes(kind), agencyId, topic, locale })
  if (!way) return
  const notBefore = heldUntil(await rulesOf(tx, agencyId), { topic, params }, now)
  await enqueueDelivery(tx, { ...common, ...way, address: confirmedPhone, dedupeKey: `message-${id}-phone`, ...(notBefore && { notBefore }) }, now)
}
