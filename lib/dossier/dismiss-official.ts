import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { disableOfficial } from '@/lib/identity/disable-official'
import { mayAdminister } from '@/lib/identity/policy'
import { revokeRole } from '@/lib/identity/revoke-role'
import { transferWork } from './change/transfer-work'
import type { DismissOfficialInput } from './schema/staff'

/**
 * Closes an official's account, or takes one role, and hands over what they had: to the colleague named, what that one
 * can work, and the rest by the rules; all of it at once or nothing. By the agency's administrators. Refuses as
 * disabling and revoking do, and 'receiver-unfit' where the receiver is who leaves, or works here no more.
 */
export function dismissOfficial(actor: Actor, input: DismissOfficialInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, role, receiverId } = input
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    const grants = await tx.officialGrant.findMany({ where: { officialId, revokedAt: null }, select: { agencyId: true } })
    const agencyIds = role ? [agencyId] : [...new Set([agencyId, ...grants.map((grant) => grant.agencyId)])]
    if (agencyIds.some((served) => !mayAdminister(actor, served))) return refuse('works-elsewhere')
    const works = { disabledAt: null, grants: { some: { agencyId, revokedAt: null } } }
    if (receiverId !== null && (receiverId === officialId || (await tx.official.count({ where: { id: receiverId, ...works } })) === 0)) return refuse('receiver-unfit')

    const handedOver = await transferWork(tx, actor, { officialId, agencyIds, role, receiverId, reason: 'left' }, now)
    if (!handedOver.ok) return handedOver
    const gone = role ? await revokeRole(actor, { officialId, agencyId, role }, now, tx) : await disableOfficial(actor, { officialId, agencyId }, now, tx)
    return gone.ok ? ok({ officialId, agencyId, ...handedOver.value }) : gone
  })
}
