import 'server-only'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import type { Channel, MailTopic } from './model'
import { type DeliverySecret, messageParams, type MessageParams } from './schema'

export type DeliveryToSend = {
  channel: Channel
  topic: MailTopic
  params: MessageParams
  locale: 'vi' | 'en'
  /** One e-mail address or phone number, unencrypted; it is stored encrypted only. */
  address: string
  /** Kept encrypted and erased once sent. */
  secret: DeliverySecret
  /** A second delivery of the same key is not written. */
  dedupeKey: string
  /** Whose words and quiet hours; an account belongs to no agency. */
  agencyId?: string
  messageId?: string
  dossierId?: string
  /** Takes over where the channel cannot reach the phone. */
  fallback?: Channel
  /** Not before that moment. */
  notBefore?: Date
  /** Not sent any more after that moment. */
  expiresAt?: Date
}

/** Writes one delivery and its job in the caller's transaction; a repeated `dedupeKey` changes nothing. */
export async function enqueueDelivery(tx: Tx, delivery: DeliveryToSend, now: Date): Promise<void> {
  const { address, secret, params, ...rest } = delivery
  const id = newId()
  const { count } = await tx.delivery.createMany({
    data: {
      id,
      ...rest,
      params: messageParams.parse(params),
      addressCipher: encrypt(address),
      secretCipher: encryptJson(secret),
      state: 'PENDING',
      createdAt: now,
    },
    skipDuplicates: true,
  })
  if (count === 0) return
  const runAt = delivery.notBefore
  await addJob(tx, 'deliver-mail', { deliveryId: id }, { key: `deliver-${id}`, ...(runAt && { runAt }) })
}
