import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { holdStaff } from './hold-staff'
import { belongsTo, mayAdminister } from './policy'
import { isLastAdministrator } from './roster/last-administrator'
import { openWork } from './roster/open-work'
import type { AccountInput } from './schema'

/**
 * Closes an account: its sessions end at once and it is given no more work. Refuses 'works-elsewhere' where the
 * official also serves an agency the actor does not administer (take the roles instead), 'last-administrator' and
 * 'already-disabled'; and 'has-dossiers' while they have any, 'last-of-role' while some wait for a role that only they
 * hold. `within`: the transaction that hands their dossiers over.
 */
export function disableOfficial(actor: Actor, input: AccountInput, now: Date, within?: Tx) {
  const disable = async (tx: Tx) => {
    const { officialId, agencyId } = input
    const official = await tx.official.findFirst({
      where: { id: officialId, ...belongsTo(agencyId) },
      select: { grants: { where: { revokedAt: null }, select: { agencyId: true, role: true } } },
    })
    if (!official || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (official.grants.some((grant) => !mayAdminister(actor, grant.agencyId))) return refuse('works-elsewhere')
    const agencyIds = [...new Set(official.grants.map((grant) => grant.agencyId))].sort()
    // Before any row is: whoever hands dossiers over holds the people first too.
    for (const served of agencyIds) await holdStaff(tx, served, 'changing')
    for (const grant of official.grants) {
      if (await isLastAdministrator(tx, grant.agencyId, officialId)) return refuse('last-administrator')
    }
    for (const served of agencyIds) {
      const roles = official.grants.filter((grant) => grant.agencyId === served).map(({ role }) => role)
      const kept = await openWork(tx, { officialId, agencyId: served, roles })
      if (kept) return refuse(kept)
    }

    const { count } = await tx.official.updateMany({ where: { id: officialId, disabledAt: null }, data: { disabledAt: now } })
    if (count === 0) return refuse('already-disabled')
    await tx.session.updateMany({ where: { officialId, revokedAt: null }, data: { revokedAt: now } })
    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'official.disable', subject: { kind: 'official', id: officialId }, agencyId })
    return ok({ officialId, agencyId })
  }
  return within ? disable(within) : inTransaction(disable)
}
