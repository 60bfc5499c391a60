import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { EndAssistanceInput } from './schema/team'

/** The helper stops, or the citizen has them stop. What was typed stays the citizen's draft; the helper sees nothing of it any more. */
export function endAssistance(actor: Actor, { assistanceId }: EndAssistanceInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen' || actor.helpedBy) return refuse('not-found')
    const going = { id: assistanceId, state: { in: ['ASKED' as const, 'OPEN' as const] }, OR: [{ helperId: actor.personId }, { ownerId: actor.personId }] }
    const assistance = await tx.assistance.findFirst({ where: going, select: { agencyId: true, ownerId: true } })
    if (!assistance) return refuse('not-found')
    const { count } = await tx.assistance.updateMany({ where: going, data: { state: 'ENDED', endedAt: now, ownerCipher: null } })
    if (count === 0) return refuse('not-found')
    const { agencyId, ownerId } = assistance
    await recordAudit(tx, { actor, at: now, action: 'assistance.end', subject: { kind: 'assistance', id: assistanceId }, agencyId, ...(ownerId !== null && { ownerId }) })
    return ok({})
  })
}
