import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayAdminister } from './policy'
import { tellOfStaff } from './roster/tell-of-staff'
import type { RoleInput } from './schema'

/**
 * Gives an official of the agency one more role there, from the next request on. Refuses 'already-granted', and
 * 'disabled' for an account that is closed.
 */
export function grantRole(actor: Actor, input: RoleInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, role } = input
    const official = await tx.official.findFirst({ where: { id: officialId, ...belongsTo(agencyId) }, select: { disabledAt: true } })
    if (!official || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (official.disabledAt) return refuse('disabled')

    const { count } = await tx.officialGrant.createMany({
      data: { id: newId(), officialId, agencyId, role, grantedAt: now },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('already-granted')

    await recordAudit(tx, { actor, at: now, action: 'role.grant', subject: { kind: 'official', id: officialId }, agencyId, detail: { role } })
    await tellOfStaff(tx, agencyId)
    return ok({ officialId, agencyId })
  })
}
