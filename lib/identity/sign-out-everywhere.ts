import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { ownSession } from './policy'

/** Ends every session of the actor, this one too; their tokens are dead at the next request. Gives how many there were. */
export function signOutEverywhere(actor: Actor, _input: object, now: Date) {
  return inTransaction(async (tx) => {
    const owner = ownSession(actor)
    if (!owner) return refuse('not-found')
    const { count } = await tx.session.updateMany({ where: { ...owner, revokedAt: null }, data: { revokedAt: now } })
    const subject = 'personId' in owner ? { kind: 'person', id: owner.personId } : { kind: 'official', id: owner.officialId }
    await recordAudit(tx, { actor, at: now, action: 'session.end-all', subject, ...('personId' in owner && { ownerId: owner.personId }), detail: { sessions: count } })
    return ok({ ended: count })
  })
}
