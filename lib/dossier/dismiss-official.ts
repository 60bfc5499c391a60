import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { disableOfficial } from '@/lib/identity/disable-official'
import { mayAdminister } from '@/lib/identity/policy'
import { revokeRole } from '@/lib/identity/revoke-role'
import { type Leaving, moveOpinions } from './change/move-opinions'
import { transferWork } from './change/transfer-work'
import type { DismissOfficialInput } from './schema/staff'

/** Hands over what a domain that this one does not know has given the official, within the transaction. */
export type HandOver = (actor: Actor, leaving: Leaving, now: Date, within: Tx) => Promise<Result<{ readonly moved: number }, 'not-found'>>

/**
 * Closes an official's account, or takes one role, and hands over what they had, dossiers, questions put to them and what
 * `others` know of: to the colleague named, what that one can work, and the rest by the rules; all of it at once or nothing.
 * By the agency's administrators. Refuses as disabling and revoking do, and 'receiver-unfit' where the receiver is who
 * leaves, or works here no more.
 */
export function dismissOfficial(actor: Actor, input: DismissOfficialInput, now: Date, others: readonly HandOver[]) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, role, receiverId } = input
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const grants = await tx.officialGrant.findMany({ where: { officialId, revokedAt: null }, select: { agencyId: true } })
    const agencyIds = role ? [agencyId] : [...new Set([agencyId, ...grants.map((grant) => grant.agencyId)])]
    if (agencyIds.some((served) => !mayAdminister(actor, served))) return refuse('works-elsewhere')
    if (!(await canReceive(tx, input))) return refuse('receiver-unfit')

    const leaving = { officialId, agencyIds, role, receiverId }
    const handedOver = await transferWork(tx, actor, { ...leaving, reason: 'left' }, now)
    if (!handedOver.ok) return handedOver
    await moveOpinions(tx, actor, leaving, now)
    for (const handOver of others) {
      const moved = await handOver(actor, leaving, now, tx)
      if (!moved.ok) return moved
    }
    const gone = role ? await revokeRole(actor, { officialId, agencyId, role }, now, tx) : await disableOfficial(actor, { officialId, agencyId }, now, tx)
    return gone.ok ? ok({ officialId, agencyId, ...handedOver.value }) : gone
  })
}

/** Nobody is named, or a colleague who works there. */
async function canReceive(tx: Tx, { officialId, agencyId, receiverId }: DismissOfficialInput): Promise<boolean> {
  if (receiverId === null) return true
  const works = { disabledAt: null, grants: { some: { agencyId, revokedAt: null } } }
  return receiverId !== officialId && (await tx.official.count({ where: { id: receiverId, ...works } })) > 0
}
