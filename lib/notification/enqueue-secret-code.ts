import 'server-only'
import type { Tx } from '@/lib/core/db'
import { enqueueDelivery } from './enqueue-delivery'
import { type Channel, maskedEmail, maskedPhone, type SecretTopic } from './model'
import { phoneWay, reachOf } from './reach/reach-of'
import type { MessageParams } from './schema'

export type SecretToSend = {
  topic: SecretTopic
  personId: string
  /** Whose words are used; an account belongs to no agency. */
  agencyId?: string
  dossierId?: string
  params: MessageParams
  /** The code itself, 4 to 12 characters. Kept encrypted until it is sent, then erased. */
  secret: string
  /** It is not sent any more afterwards. */
  expiresAt: Date
  /** The phone to use instead of the person's own: a new one that is to be confirmed, or that of whoever collects for them. Then nothing goes by e-mail. */
  phone?: string
  /** A second code of the same key is not sent. */
  dedupeKey: string
}

export type Reached = {
  readonly channel: Channel
  /** Masked: for whoever is told where the code went. */
  readonly address: string
}

/**
 * Sends a short secret, in the caller's transaction: by Zalo, or by SMS where the phone has no Zalo, and by e-mail where
 * one is confirmed. Neither quiet hours nor the person's choice of channels hold it back. Gives the ways it goes;
 * empty: there is no way to reach the person, and nothing was written.
 */
export async function enqueueSecretCode(tx: Tx, secret: SecretToSend, now: Date): Promise<readonly Reached[]> {
  const { personId, phone: given, secret: code, dedupeKey, ...rest } = secret
  const { locale, email, phone: own } = await reachOf(tx, personId)
  const phone = given ?? own
  const common = { ...rest, locale, secret: { code } }
  const reached: Reached[] = []
  const way = phone === null ? null : await phoneWay(tx, { zalo: true, sms: true, agencyId: secret.agencyId ?? null, topic: secret.topic, locale })
  if (phone !== null && way) {
    await enqueueDelivery(tx, { ...common, ...way, address: phone, dedupeKey: `${dedupeKey}-phone` }, now)
    reached.push({ channel: way.channel, address: maskedPhone(phone) })
  }
  if (email !== null && given === undefined) {
    await enqueueDelivery(tx, { ...common, channel: 'EMAIL', address: email, dedupeKey: `${dedupeKey}-email` }, now)
    reached.push({ channel: 'EMAIL', address: maskedEmail(email) })
  }
  return reached
}
