import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayAdminister } from './policy'
import { tellOfStaff } from './roster/tell-of-staff'
import type { AccountInput } from './schema'

/**
 * Opens a closed account again, with the roles it had: the official signs in anew, for the sessions and links that
 * disabling ended stay ended. Refuses 'works-elsewhere' as disabling does, and 'already-enabled'.
 */
export function enableOfficial(actor: Actor, input: AccountInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId } = input
    const official = await tx.official.findFirst({
      where: { id: officialId, ...belongsTo(agencyId) },
      select: { grants: { where: { revokedAt: null }, select: { agencyId: true } } },
    })
    if (!official || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (official.grants.some((grant) => !mayAdminister(actor, grant.agencyId))) return refuse('works-elsewhere')

    const { count } = await tx.official.updateMany({ where: { id: officialId, disabledAt: { not: null } }, data: { disabledAt: null } })
    if (count === 0) return refuse('already-enabled')
    await recordAudit(tx, { actor, at: now, action: 'official.enable', subject: { kind: 'official', id: officialId }, agencyId })
    await tellOfStaff(tx, agencyId)
    return ok({ officialId, agencyId })
  })
}
