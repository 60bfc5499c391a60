import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { mayRegisterWalkIn } from './policy'
import type { AttestAssistanceInput } from './schema/team'
import { agreed } from './team/open'

/**
 * An official at the counter, before whom the citizen stands with their paper, says the citizen agrees: to begin, or to file
 * the state of the draft they were shown (`revision`). Codes sent meanwhile count no more. Refuses 'code-over' where it is over.
 */
export function attestAssistance(actor: Actor, { assistanceId, revision }: AttestAssistanceInput, now: Date) {
  return inTransaction(async (tx) => {
    const assistance = await tx.assistance.findFirst({ where: { id: assistanceId, state: { in: ['ASKED', 'OPEN'] }, ownerId: { not: null }, member: { revokedAt: null } } })
    if (!assistance || !mayRegisterWalkIn(actor, assistance.agencyId)) return refuse('not-found')
    await tx.assistanceCode.updateMany({ where: { assistanceId, usedAt: null }, data: { usedAt: now } })
    return agreed(tx, actor, assistance, { revision: revision ?? null, by: 'counter' }, now)
  })
}
