import 'server-only'
import type { Tx } from '@/lib/core/db'
import { enqueueDelivery } from './enqueue-delivery'
import type { MailTopic } from './model'
import type { MessageParams } from './schema'

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
  /** Whose words an administrator may have changed. */
  agencyId?: string
  messageId?: string
  dossierId?: string
}

/** Writes one e-mail and its job in the caller's transaction; a repeated `dedupeKey` changes nothing. */
export const enqueueMail = (tx: Tx, { link, ...mail }: MailToSend, now: Date): Promise<void> =>
  enqueueDelivery(tx, { channel: 'EMAIL', secret: { link }, ...mail }, now)
