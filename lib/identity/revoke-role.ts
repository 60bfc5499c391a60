import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { isLastAdministrator } from './roster/last-administrator'
import { mayAdminister } from './policy'
import type { RoleInput } from './schema'

/**
 * Takes a role from an official, from the next request on. Refuses 'last-administrator': an agency nobody
 * administers could not be put right from inside.
 */
export function revokeRole(actor: Actor, input: RoleInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, role } = input
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    if (role === 'ADMINISTRATOR' && (await isLastAdministrator(tx, agencyId, officialId))) return refuse('last-administrator')

    const { count } = await tx.officialGrant.updateMany({ where: { officialId, agencyId, role, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')

    await recordAudit(tx, { actor, at: now, action: 'role.revoke', subject: { kind: 'official', id: officialId }, agencyId, detail: { role } })
    return ok({ officialId, agencyId })
  })
}
