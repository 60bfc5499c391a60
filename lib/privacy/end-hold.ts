import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayHold } from './policy'
import type { EndHoldInput } from './schema'

/** Ends a hold before its day. */
export function endHold(actor: Actor, { holdId }: EndHoldInput, now: Date) {
  return inTransaction(async (tx) => {
    const hold = await tx.retentionHold.findUnique({ where: { id: holdId }, select: { agencyId: true } })
    if (!hold || actor.kind !== 'official' || !mayHold(actor, hold.agencyId)) return refuse('not-found')
    const { count } = await tx.retentionHold.updateMany({ where: { id: holdId, endedAt: null }, data: { endedAt: now, endedById: actor.officialId } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'hold.end', subject: { kind: 'hold', id: holdId }, agencyId: hold.agencyId })
    return ok({ agencyId: hold.agencyId })
  })
}
