import 'server-only'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import type { MailTopic } from './model'
import { messageParams, type MessageParams } from './schema'

export type MailToSend = {
  topic: MailTopic
  params: MessageParams
  locale: 'vi' | 'en'
  /** One e-mail address, unencrypted; it is stored encrypted only. */
  address: string
  /** Path in the portal, "/xac-nhan-thu/…". May carry a one-time token: kept encrypted and erased once sent. */
  link: string
  /** A second mail of the same key is not written. */
  dedupeKey: string
  messageId?: string
  dossierId?: string
}

/** Writes one e-mail and its job in the caller's transaction; a repeated `dedupeKey` changes nothing. */
export async function enqueueMail(tx: Tx, mail: MailToSend, now: Date): Promise<void> {
  const id = newId()
  const { count } = await tx.delivery.createMany({
    data: {
      id,
      messageId: mail.messageId ?? null,
      dossierId: mail.dossierId ?? null,
      topic: mail.topic,
      params: messageParams.parse(mail.params),
      locale: mail.locale,
      addressCipher: encrypt(mail.address),
      secretCipher: encryptJson({ link: mail.link }),
      dedupeKey: mail.dedupeKey,
      state: 'PENDING',
      createdAt: now,
    },
    skipDuplicates: true,
  })
  if (count > 0) await addJob(tx, 'deliver-mail', { deliveryId: id }, { key: `deliver-${id}` })
}
