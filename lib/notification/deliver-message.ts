import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { closedUntil, noteFailure, noteSuccess } from '@/lib/core/breaker'
import { decrypt, decryptJson, encrypt } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse, type Result } from '@/lib/core/result'
import type { Delivery } from '@/prisma/generated/client'
import { enqueueDelivery } from './enqueue-delivery'
import { type Parcel, sendParcel } from './gateway/compose'
import type { Outcome } from './gateway/outcome'
import { breakerOf, type Channel, gatewayPace, isFarewell, isSecret, type MailTopic, maySendAgain, type ShippedWords } from './model'
import { heldUntil, type SendingRules } from './model/quiet'
import { mayDeliver } from './policy'
import { deliverySecret, mailTopic, messageParams, type MessageParams } from './schema'
import { rulesOf } from './templates/rules'

export type DeliverMessageInput = {
  deliveryId: string
  /** The words, chosen by the caller: a domain knows no language. */
  words: (message: { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }) => ShippedWords
  /** No further try follows, so a failure is final. */
  lastAttempt: boolean
}

type State = Delivery['state']
type Answer = Result<{ state: State }, 'not-found' | 'in-progress' | 'not-sent'>

/** What waits for a gateway longer than this is given up. */
const longestWaitMs = 3 * 86_400_000

/**
 * Sends one message that waits, by its channel. Safe to repeat: what is not PENDING stays so. The network lies outside
 * any transaction; a process killed after the gateway took the message and before that was noted sends again under the
 * same id, by which gateways and mail readers recognise it. Quiet hours and a gateway that is down put it off (it stays
 * PENDING); `not-sent` may be tried again later.
 */
export async function deliverMessage(actor: Actor, { deliveryId, words, lastAttempt }: DeliverMessageInput, now: Date): Promise<Answer> {
  const row = await db.delivery.findUnique({ where: { id: deliveryId } })
  if (!row || !mayDeliver(actor)) return refuse('not-found')
  if (row.state !== 'PENDING') return ok({ state: row.state })
  const parcel = parcelOf(row)
  if (!parcel) return refuse('in-progress')
  const rules = await rulesOf(db, row.agencyId)
  const held = await holdBack(row, parcel, rules, now)
  if (held) return held

  // Two workers may hold the job after a split; only the one that still sees the old count of attempts goes on.
  const attempts = row.attempts + 1
  const claimed = await db.delivery.updateMany({ where: { id: row.id, state: 'PENDING', attempts: row.attempts }, data: { attempts } })
  if (claimed.count === 0) return refuse('in-progress')

  const outcome = await sendParcel(parcel, () => words(parcel), rules, now)
  await noteTry(row.channel, outcome, now)
  if (outcome.sent) return settle(row, { state: 'SENT', sentAt: now, lastError: null, gatewayId: outcome.gatewayId })
  return afterFailure({ ...row, attempts }, outcome, lastAttempt, now)
}

/** What the gateway is not to blame for shows that it works. */
const noteTry = (channel: Channel, outcome: Outcome, now: Date) =>
  outcome.sent || !outcome.down ? noteSuccess(breakerOf(channel)) : noteFailure(breakerOf(channel), outcome.error, gatewayPace, now)

/** What keeps a message from being tried now, dealt with; null: nothing does. */
async function holdBack(row: Delivery, parcel: Parcel, rules: SendingRules, now: Date): Promise<Answer | null> {
  if (row.expiresAt && row.expiresAt <= now) return settle(row, { state: 'FAILED', lastError: 'EXPIRED' })
  const quiet = row.channel === 'EMAIL' ? null : heldUntil(rules, parcel, now)
  if (quiet) return postpone(row, quiet)
  const closed = await closedUntil(breakerOf(row.channel), gatewayPace, now)
  return closed && wait(row, closed, now)
}

async function afterFailure(row: Delivery, outcome: Exclude<Outcome, { sent: true }>, lastAttempt: boolean, now: Date): Promise<Answer> {
  if (row.fallback && goesOver(row, outcome, lastAttempt)) return replace(row, outcome.error, now)
  if (outcome.final || lastAttempt) return settle(row, { state: 'FAILED', lastError: outcome.error })
  await db.delivery.update({ where: { id: row.id }, data: { lastError: outcome.error } })
  return refuse('not-sent')
}

function parcelOf({ secretCipher, ...row }: Delivery): Parcel | null {
  if (!secretCipher) return null
  const locale = row.locale === 'en' ? 'en' : 'vi'
  return { ...row, secretCipher, locale, topic: mailTopic.parse(row.topic), params: messageParams.parse(row.params) }
}

/** A phone that cannot be reached, or an account that is used up, is told by the other channel; a code does not wait long. */
const goesOver = (row: Delivery, failure: Exclude<Outcome, { sent: true }>, lastAttempt: boolean): boolean =>
  failure.final || !failure.down || lastAttempt || (isSecret(row.topic) && row.attempts >= 2)

/** While the gateway is left alone: a code goes over at once, what is too old is given up, the rest is put off. */
async function wait(row: Delivery, until: Date, now: Date): Promise<Answer> {
  if (row.fallback && isSecret(row.topic)) return replace(row, 'GATEWAY CLOSED', now)
  if (now.getTime() - row.createdAt.getTime() > longestWaitMs) return settle(row, { state: 'FAILED', lastError: row.lastError ?? 'GATEWAY CLOSED' })
  // A little apart, so that not all of them come back in the same second.
  return postpone(row, new Date(until.getTime() + (Number.parseInt(row.id.slice(-2), 16) % 20) * 500))
}

async function postpone({ id }: Delivery, until: Date): Promise<Answer> {
  await db.delivery.updateMany({ where: { id, state: 'PENDING' }, data: { notBefore: until } })
  await addJob(db, 'deliver-mail', { deliveryId: id }, { key: `deliver-${id}`, runAt: until })
  return ok({ state: 'PENDING' })
}

/** The other channel takes over, once; what it must say goes with it. */
function replace(row: Delivery, error: string, now: Date): Promise<Answer> {
  return inTransaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({ where: { id: row.id, state: 'PENDING' }, data: { state: 'REPLACED', lastError: error, secretCipher: null, ...forgotten(row) } })
    const parcel = parcelOf(row)
    if (count === 0 || !row.fallback || !parcel) return refuse('in-progress')
    const { topic, params, locale } = parcel
    const about = {
      ...(row.agencyId !== null && { agencyId: row.agencyId }),
      ...(row.messageId !== null && { messageId: row.messageId }),
      ...(row.dossierId !== null && { dossierId: row.dossierId }),
      ...(row.expiresAt && { expiresAt: row.expiresAt }),
    }
    const secret = deliverySecret.parse(decryptJson(parcel.secretCipher))
    const address = decrypt(row.addressCipher)
    await enqueueDelivery(tx, { channel: row.fallback, topic, params, locale, address, secret, ...about, dedupeKey: `${row.dedupeKey}-${row.fallback.toLowerCase()}` }, now)
    return ok({ state: 'REPLACED' as const })
  })
}

type Settled = { state: 'SENT'; sentAt: Date; lastError: null; gatewayId: string | null } | { state: 'FAILED'; lastError: string }

/** Whose account is erased is not to be found by the address they were last told at. */
const forgotten = ({ topic }: Delivery) => (isFarewell(topic) ? { addressCipher: encrypt('') } : {})

/** What could be sent again by hand keeps its link; one-time links and codes are erased whatever became of them. */
async function settle(row: Delivery, data: Settled): Promise<Answer> {
  const keeps = data.state === 'FAILED' && maySendAgain(row.topic)
  await db.delivery.update({ where: { id: row.id }, data: { ...data, notBefore: null, ...(!keeps && { secretCipher: null }), ...forgotten(row) } })
  return ok({ state: data.state })
}
