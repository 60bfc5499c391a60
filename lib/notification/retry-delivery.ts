import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { noticeAgencies } from './policy'
import { againOne } from './reach/send-again'
import type { RetryDeliveryInput } from './schema/templates'

/** Sends once more what was given up. Refuses 'not-found' for what is not, is not the agency's, or held a secret that is gone. */
export function retryDelivery(actor: Actor, { deliveryId }: RetryDeliveryInput, now: Date) {
  return inTransaction(async (tx) => {
    const row = await tx.delivery.findFirst({ where: { id: deliveryId, agencyId: { in: [...noticeAgencies(actor)] } }, select: { agencyId: true } })
    if (!row?.agencyId || !(await againOne(tx, deliveryId))) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'delivery.retry', subject: { kind: 'delivery', id: deliveryId }, agencyId: row.agencyId })
    return ok({ agencyId: row.agencyId })
  })
}
