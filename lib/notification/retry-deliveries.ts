import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditNotices } from './policy'
import { againOne } from './reach/send-again'
import type { RetryDeliveriesInput } from './schema/templates'

const atOnce = 500

/** Sends once more all that the agency's gateways gave up, the newest 500. `again`: how many. */
export function retryDeliveries(actor: Actor, { agencyId }: RetryDeliveriesInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditNotices(actor, agencyId)) return refuse('not-found')
    const where = { agencyId, state: 'FAILED' as const, secretCipher: { not: null } }
    const rows = await tx.delivery.findMany({ where, orderBy: { createdAt: 'desc' }, take: atOnce, select: { id: true } })
    let again = 0
    for (const { id } of rows) if (await againOne(tx, id)) again += 1
    await recordAudit(tx, { actor, at: now, action: 'delivery.retry-all', subject: { kind: 'agency', id: agencyId }, agencyId, detail: { again } })
    return ok({ agencyId, again })
  })
}
