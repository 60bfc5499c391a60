import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { enqueueMail } from './enqueue-mail'
import type { MessageTopic } from './model'
import { messageParams, type MessageParams } from './schema'

export type Notification = {
  /** Becomes the message's id: the id of the event that is announced, so that announcing it twice is harmless. */
  id: string
  personId: string
  agencyId: string
  dossierId?: string
  topic: MessageTopic
  params: MessageParams
  /** Path in the portal for the e-mail, in the person's language; may carry the dossier's tracking token. */
  link: (locale: 'vi' | 'en') => string
}

/**
 * Tells a citizen, in the caller's transaction: a message in the portal and, where the person has confirmed an
 * e-mail, one e-mail. Sent after the commit by lib/jobs, so nothing announces what was rolled back.
 */
export async function enqueueNotification(tx: Tx, notification: Notification, now: Date): Promise<void> {
  const { id, personId, agencyId, dossierId, topic, link } = notification
  const params = messageParams.parse(notification.params)
  const { count } = await tx.message.createMany({
    data: { id, personId, agencyId, dossierId: dossierId ?? null, topic, params, createdAt: now },
    skipDuplicates: true,
  })
  if (count === 0) return

  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { emailCipher: true, emailConfirmedAt: true, locale: true },
  })
  if (!person.emailCipher || !person.emailConfirmedAt) return
  const locale = person.locale === 'en' ? 'en' : 'vi'
  await enqueueMail(
    tx,
    {
      topic,
      params,
      locale,
      address: decrypt(person.emailCipher),
      link: link(locale),
      dedupeKey: `message-${id}`,
      agencyId,
      messageId: id,
      ...(dossierId !== undefined && { dossierId }),
    },
    now,
  )
}
