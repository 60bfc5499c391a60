import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayAdminister } from './policy'
import type { DismissMemberInput } from './schema/team'

/** Ends a membership at once, and with it whatever they help with at that moment. */
export function dismissMember(actor: Actor, { memberId }: DismissMemberInput, now: Date) {
  return inTransaction(async (tx) => {
    const member = await tx.teamMember.findFirst({ where: { id: memberId, revokedAt: null } })
    if (!member || actor.kind !== 'official' || !mayAdminister(actor, member.agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { count } = await tx.teamMember.updateMany({ where: { id: memberId, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')
    await tx.assistance.updateMany({ where: { memberId, state: { in: ['ASKED', 'OPEN'] } }, data: { state: 'ENDED', endedAt: now, ownerCipher: null } })
    await recordAudit(tx, { actor, at: now, action: 'team.dismiss', subject: { kind: 'team-member', id: memberId }, agencyId: member.agencyId, ownerId: member.personId })
    return ok({ agencyId: member.agencyId })
  })
}
