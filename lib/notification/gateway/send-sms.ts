import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { smsSize } from '../model/sms'
import { later, never, type Outcome } from './outcome'
import { post } from './post'

const answer = z.object({ CodeResult: z.coerce.string(), SMSID: z.string().nullish() })

/** Codes about our own account: it can be put right, and then everything waiting goes. */
const ownFault = new Set(['101', '102', '103', '104', '140'])

/**
 * Hands one text to a brandname gateway (the JSON most Vietnamese gateways speak, as eSMS documents it). `id` is its
 * RequestId: a gateway that has taken it already answers 124 and sends nothing again.
 */
export async function sendSms({ id, to, text }: { id: string; to: string; text: string }): Promise<Outcome> {
  const asked = await post(
    `${env.SMS_URL ?? ''}/MainService.svc/json/SendMultipleMessage_V4_post_json/`,
    { 'content-type': 'application/json' },
    JSON.stringify({
      ApiKey: env.SMS_API_KEY,
      SecretKey: env.SMS_SECRET,
      Brandname: env.SMS_BRANDNAME,
      SmsType: '2',
      IsUnicode: smsSize(text).encoding === 'UCS-2' ? '1' : '0',
      Phone: to,
      Content: text,
      RequestId: id,
    }),
  )
  if (!asked.ok) return asked.outcome
  const parsed = answer.safeParse(asked.body)
  if (!parsed.success) return later('ANSWER')
  const { CodeResult: code, SMSID } = parsed.data
  if (code === '100' || code === '124') return { sent: true, gatewayId: SMSID ?? null }
  return ownFault.has(code) ? later(`SMS ${code}`) : never(`SMS ${code}`)
}
