import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { tellOfMandate } from './mandate/tell'
import type { RevokeMandateInput } from './schema/mandate'

/**
 * Ends a mandate at once: the owner takes it back, or the agent gives it up. From the next request on the agent neither sees
 * nor does anything by it. Refuses 'not-possible' for a representative, whom only VNeID names and unnames.
 */
export function revokeMandate(actor: Actor, { mandateId }: RevokeMandateInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const mine = { id: mandateId, revokedAt: null, OR: [{ ownerId: actor.personId }, { agentId: actor.personId }] }
    const mandate = await tx.mandate.findFirst({ where: mine })
    if (!mandate) return refuse('not-found')
    if (mandate.ground === 'REPRESENTATIVE') return refuse('not-possible')
    const { count } = await tx.mandate.updateMany({ where: mine, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')
    const by = mandate.ownerId === actor.personId ? 'owner' : 'agent'
    await recordAudit(tx, {
      actor, at: now, action: 'mandate.revoke', subject: { kind: 'mandate', id: mandateId }, ...(mandate.ownerId !== null && { ownerId: mandate.ownerId }), detail: { by },
    })
    await tellOfMandate(tx, { mandateId, happened: 'revoked', newsId: newId(), by })
    return ok({})
  })
}
