import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { belongsTo, mayAdminister } from './policy'
import { isLastAdministrator } from './roster/last-administrator'
import type { AccountInput } from './schema'

/**
 * Closes an account: its sessions end at once and it is given no more work. Refuses 'works-elsewhere' where the
 * official also serves an agency the actor does not administer (take the roles instead), 'last-administrator' and
 * 'already-disabled'.
 */
export function disableOfficial(actor: Actor, input: AccountInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId } = input
    const official = await tx.official.findFirst({
      where: { id: officialId, ...belongsTo(agencyId) },
      select: { grants: { where: { revokedAt: null }, select: { agencyId: true } } },
    })
    if (!official || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (official.grants.some((grant) => !mayAdminister(actor, grant.agencyId))) return refuse('works-elsewhere')
    for (const grant of official.grants) {
      if (await isLastAdministrator(tx, grant.agencyId, officialId)) return refuse('last-administrator')
    }

    const { count } = await tx.official.updateMany({ where: { id: officialId, disabledAt: null }, data: { disabledAt: now } })
    if (count === 0) return refuse('already-disabled')
    await tx.session.updateMany({ where: { officialId, revokedAt: null }, data: { revokedAt: now } })
    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'official.disable', subject: { kind: 'official', id: officialId }, agencyId })
    return ok({ officialId, agencyId })
  })
}
