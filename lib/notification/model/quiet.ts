import { addDays, dayOf, minuteOf, momentOf } from '@/lib/core/dates'
import { isSecret, type MailTopic } from '../model'
import type { MessageParams } from '../schema'

/** How an agency sends. Minutes of the day in Việt Nam; both the same: there are no quiet hours. */
export type SendingRules = { readonly quietFrom: number; readonly quietTo: number; readonly plainSms: boolean }

/** 21:00 to 07:00, and SMS without diacritics. */
export const defaultRules: SendingRules = { quietFrom: 21 * 60, quietTo: 7 * 60, plainSms: true }

/** When the quiet hours that run now end; null outside of them. */
function quietUntil({ quietFrom, quietTo }: SendingRules, now: Date): Date | null {
  const minute = minuteOf(now)
  const today = dayOf(now)
  if (quietFrom <= quietTo) return minute >= quietFrom && minute < quietTo ? momentOf(today, quietTo) : null
  if (minute >= quietFrom) return momentOf(addDays(today, 1), quietTo)
  return minute < quietTo ? momentOf(today, quietTo) : null
}

/**
 * Until when a message to a phone is to wait. A code is asked for by somebody who waits for it, and news of today would
 * come too late: neither is held.
 */
export function heldUntil(rules: SendingRules, { topic, params }: { topic: MailTopic; params: MessageParams }, now: Date): Date | null {
  if (isSecret(topic)) return null
  const until = quietUntil(rules, now)
  const tooLate = until !== null && params.day !== undefined && params.day <= dayOf(until)
  return tooLate ? null : until
}
