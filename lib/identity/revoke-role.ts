import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { holdStaff } from './hold-staff'
import { isLastAdministrator } from './roster/last-administrator'
import { openWork } from './roster/open-work'
import { mayAdminister } from './policy'
import type { RoleInput } from './schema'

/**
 * Takes a role from an official, from the next request on. Refuses 'last-administrator': an agency nobody
 * administers could not be put right from inside; 'has-dossiers' while they have any as that, and 'last-of-role' while
 * some wait for a role that only they hold. `within`: the transaction that hands their dossiers over.
 */
export function revokeRole(actor: Actor, input: RoleInput, now: Date, within?: Tx) {
  const revoke = async (tx: Tx) => {
    const { officialId, agencyId, role } = input
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    await holdStaff(tx, agencyId, 'changing')
    if (role === 'ADMINISTRATOR' && (await isLastAdministrator(tx, agencyId, officialId))) return refuse('last-administrator')
    const kept = await openWork(tx, { officialId, agencyId, roles: [role] })
    if (kept) return refuse(kept)

    const { count } = await tx.officialGrant.updateMany({ where: { officialId, agencyId, role, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')

    await recordAudit(tx, { actor, at: now, action: 'role.revoke', subject: { kind: 'official', id: officialId }, agencyId, detail: { role } })
    return ok({ officialId, agencyId })
  }
  return within ? revoke(within) : inTransaction(revoke)
}
