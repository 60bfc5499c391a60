import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { ok, refuse, type Result } from '@/lib/core/result'
import type { Delivery, DeliveryState } from '@/prisma/generated/client'
import { sendMail } from './mail/send-mail'
import type { MailTopic, MailWords } from './model'
import { fill } from './model/placeholders'
import { mayDeliver } from './policy'
import { deliverySecret, mailTopic, messageParams, type MessageParams } from './schema'

export type DeliverMailInput = {
  deliveryId: string
  /** The words, chosen by the caller: a domain knows no language. */
  words: (mail: { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }) => MailWords
  /** No further try follows, so a failure is final. */
  lastAttempt: boolean
}

type Refusal = 'not-found' | 'in-progress' | 'not-sent'

/**
 * Sends one e-mail that waits. Safe to repeat: what is SENT or FAILED stays so. The network lies outside any
 * transaction; a process killed after the server took the mail and before that was noted sends again, under the same
 * Message-ID, by which mail servers and readers recognise it. `not-sent` may be tried again later.
 */
export async function deliverMail(actor: Actor, { deliveryId, words, lastAttempt }: DeliverMailInput, now: Date): Promise<Result<{ state: Exclude<DeliveryState, 'PENDING'> }, Refusal>> {
  const delivery = await db.delivery.findUnique({ where: { id: deliveryId } })
  if (!delivery || !mayDeliver(actor)) return refuse('not-found')
  if (delivery.state !== 'PENDING') return ok({ state: delivery.state })

  // Two workers may hold the job after a split; only the one that still sees the old count of attempts goes on.
  const attempts = delivery.attempts + 1
  const claimed = await db.delivery.updateMany({
    where: { id: deliveryId, state: 'PENDING', attempts: delivery.attempts },
    data: { attempts },
  })
  if (claimed.count === 0 || !delivery.secretCipher) return refuse('in-progress')

  if (delivery.expiresAt && delivery.expiresAt <= now) return settle(deliveryId, { state: 'FAILED', lastError: 'EXPIRED' })
  const outcome = await sendMail(mailOf({ ...delivery, secretCipher: delivery.secretCipher }, words))
  if (outcome.sent) return settle(deliveryId, { state: 'SENT', sentAt: now, lastError: null })
  if (outcome.permanent || lastAttempt) return settle(deliveryId, { state: 'FAILED', lastError: outcome.error })
  await db.delivery.update({ where: { id: deliveryId }, data: { lastError: outcome.error } })
  return refuse('not-sent')
}

function mailOf(delivery: Delivery & { secretCipher: Uint8Array }, words: DeliverMailInput['words']) {
  const { link, code } = deliverySecret.parse(decryptJson(delivery.secretCipher))
  const locale = delivery.locale === 'en' ? 'en' : 'vi'
  const chosen = words({ topic: mailTopic.parse(delivery.topic), params: messageParams.parse(delivery.params), locale })
  return {
    id: delivery.id,
    to: decrypt(delivery.addressCipher),
    words: { ...chosen, lines: chosen.lines.map((line) => fill(line, { ma_xac_nhan: code ?? '' })) },
    url: link === undefined ? null : env.PUBLIC_URL + link,
  }
}

type Settled = { state: 'SENT'; sentAt: Date; lastError: null } | { state: 'FAILED'; lastError: string }

async function settle(id: string, data: Settled) {
  await db.delivery.update({ where: { id }, data: { ...data, secretCipher: null } })
  return ok({ state: data.state })
}
