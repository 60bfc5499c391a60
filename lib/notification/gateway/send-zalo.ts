import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { later, never, type Outcome } from './outcome'
import { post } from './post'
import { zaloToken } from './zalo-token'

export type ZnsToSend = {
  /** Becomes the tracking_id. */
  id: string
  /** "0905123456". */
  to: string
  templateId: string
  data: Readonly<Record<string, string>>
}

const answer = z.object({ error: z.number(), data: z.object({ msg_id: z.string() }).partial().nullish() })

const tokenRefused = new Set([-124, -220])
/** The account's money or daily number of messages is used up, or Zalo sends none at night: later, or by another channel. */
const exhausted = new Set([-115, -133, -144, -147])

/** Sends one ZNS message; an access token that is refused is replaced once. */
export async function sendZalo(message: ZnsToSend, now: Date): Promise<Outcome> {
  const token = await zaloToken(now)
  if (token === null) return later('ZALO TOKEN')
  const first = await tryOnce(message, token)
  if (first !== 'token') return first
  const another = await zaloToken(now, token)
  if (another === null) return later('ZALO TOKEN')
  const second = await tryOnce(message, another)
  return second === 'token' ? later('ZALO TOKEN') : second
}

async function tryOnce({ id, to, templateId, data }: ZnsToSend, token: string): Promise<Outcome | 'token'> {
  const asked = await post(
    `${env.ZALO_URL ?? ''}/message/template`,
    { 'content-type': 'application/json', access_token: token },
    JSON.stringify({ phone: to.replace(/^0/, '84'), template_id: templateId, template_data: data, tracking_id: id }),
  )
  if (!asked.ok) return asked.outcome
  const parsed = answer.safeParse(asked.body)
  if (!parsed.success) return later('ANSWER')
  const { error, data: about } = parsed.data
  if (error === 0) return { sent: true, gatewayId: about?.msg_id ?? null }
  if (tokenRefused.has(error)) return 'token'
  return exhausted.has(error) ? later(`ZALO ${String(error)}`, false) : never(`ZALO ${String(error)}`)
}
