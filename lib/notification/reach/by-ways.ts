import 'server-only'
import type { Tx } from '@/lib/core/db'
import { enqueueDelivery } from '../enqueue-delivery'
import type { MessageTopic } from '../model'
import { kindOf } from '../model/kinds'
import { heldUntil } from '../model/quiet'
import type { MessageParams } from '../schema'
import { rulesOf } from '../templates/rules'
import { choicesOf } from './choices-of'
import { phoneWay, reachOf } from './reach-of'

type News = {
  readonly personId: string
  readonly agencyId: string
  readonly topic: MessageTopic
  readonly params: MessageParams
  readonly link: (locale: 'vi' | 'en') => string
  /** Goes before the dedupe keys: the same news are not sent twice by one way. */
  readonly key: string
  readonly messageId?: string
  readonly dossierId?: string
}

/** One e-mail, and one message to the phone, where the person has confirmed the address and wants to hear of such news that way. */
export async function enqueueByWays(tx: Tx, { personId, agencyId, topic, params, link, key, ...about }: News, now: Date): Promise<void> {
  const [{ locale, email, confirmedPhone }, choices] = [await reachOf(tx, personId), await choicesOf(tx, personId)]
  const kind = kindOf(topic)
  const common = { topic, params, locale, agencyId, secret: { link: link(locale) }, ...about }
  if (email !== null && choices.email.includes(kind)) {
    await enqueueDelivery(tx, { ...common, channel: 'EMAIL', address: email, dedupeKey: key }, now)
  }
  if (confirmedPhone === null) return
  const way = await phoneWay(tx, { zalo: choices.zalo.includes(kind), sms: choices.sms.includes(kind), agencyId, topic, locale })
  if (!way) return
  const notBefore = heldUntil(await rulesOf(tx, agencyId), { topic, params }, now)
  await enqueueDelivery(tx, { ...common, ...way, address: confirmedPhone, dedupeKey: `${key}-phone`, ...(notBefore && { notBefore }) }, now)
}
