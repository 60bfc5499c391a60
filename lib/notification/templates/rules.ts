import 'server-only'
import type { Tx } from '@/lib/core/db'
import { defaultRules, type SendingRules } from '../model/quiet'

/** How an agency sends; what belongs to none is sent as by default. */
export async function rulesOf(from: Pick<Tx, 'noticeSetting'>, agencyId: string | null): Promise<SendingRules> {
  if (agencyId === null) return defaultRules
  return (await from.noticeSetting.findUnique({ where: { agencyId }, select: { quietFrom: true, quietTo: true, plainSms: true } })) ?? defaultRules
}
