import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { addDays, type Day, isDay, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { breakerOf, type Channel, channels, type MailTopic, maskedEmail, maskedPhone } from '../model'
import { mayEditNotices } from '../policy'
import { mailTopic } from '../schema'

const states = ['PENDING', 'SENT', 'FAILED', 'REPLACED'] as const
export type SentState = (typeof states)[number]

/** What is asked of the log, as it stands in the address of the page; what is not understood is left out. */
export const deliveryFilter = z.object({
  state: z.enum(states).optional().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  topic: mailTopic.optional().catch(undefined),
  day: z.string().refine(isDay).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})
export type DeliveryFilter = z.output<typeof deliveryFilter>

export type LoggedDelivery = {
  readonly id: string
  readonly channel: Channel
  readonly topic: MailTopic
  readonly state: SentState
  /** Masked. */
  readonly address: string
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly notBefore: Date | null
  /** May be sent again by hand. */
  readonly again: boolean
}

const pageSize = 50

const onDay = (day: Day) => ({ gte: momentOf(day, 0), lt: momentOf(addDays(day, 1), 0) })

/** The log of what the agency sent, newest first, 50 to a page; null for anybody but its administrator. */
export async function sentByAgency(actor: Actor, agencyId: string, filter: DeliveryFilter): Promise<{ items: LoggedDelivery[]; next: string | null } | null> {
  if (!mayEditNotices(actor, agencyId)) return null
  const { state, channel, topic, day, after } = filter
  const last = after === undefined ? null : await db.delivery.findFirst({ where: { id: after, agencyId }, select: { createdAt: true } })
  const rows = await db.delivery.findMany({
    where: {
      agencyId,
      ...(state && { state }),
      ...(channel && { channel }),
      ...(topic && { topic }),
      ...(day !== undefined && { createdAt: onDay(day) }),
      ...(last && after !== undefined && { AND: { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: after } }] } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  })
  const items = rows.slice(0, pageSize).map(({ addressCipher, secretCipher, ...row }) => ({
    ...row,
    topic: mailTopic.parse(row.topic),
    address: masked(row.channel, addressCipher),
    again: row.state === 'FAILED' && secretCipher !== null,
  }))
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

function masked(channel: Channel, cipher: Uint8Array): string {
  const address = decrypt(cipher)
  return channel === 'EMAIL' ? maskedEmail(address) : maskedPhone(address)
}

/** How many deliveries of the agency are in which state, by channel. */
export async function countDeliveries(actor: Actor, agencyId: string): Promise<readonly { channel: Channel; state: SentState; count: number }[]> {
  if (!mayEditNotices(actor, agencyId)) return []
  const groups = await db.delivery.groupBy({ by: ['channel', 'state'], where: { agencyId }, _count: true, orderBy: [{ channel: 'asc' }, { state: 'asc' }] })
  return groups.map(({ channel, state, _count }) => ({ channel, state, count: _count }))
}

/** The gateways that are left alone at this moment, and until when. For administrators. */
export async function closedGateways(actor: Actor, agencyId: string, now: Date) {
  if (!mayEditNotices(actor, agencyId)) return []
  const closed = await db.breaker.findMany({ where: { name: { in: channels.map(breakerOf) }, openUntil: { gt: now } } })
  return channels.flatMap((channel) => {
    const gateway = closed.find(({ name }) => name === breakerOf(channel))
    return gateway?.openUntil ? [{ channel, until: gateway.openUntil, lastError: gateway.lastError ?? '' }] : []
  })
}
