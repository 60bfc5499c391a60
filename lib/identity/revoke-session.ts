import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEndSession } from './policy'
import type { RevokeSessionInput } from './schema'

/** Ends a session: one of the actor's own, or of an official by an administrator of an agency where they serve. */
export function revokeSession(actor: Actor, input: RevokeSessionInput, now: Date) {
  return inTransaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: input.sessionId, revokedAt: null },
      select: {
        personId: true,
        officialId: true,
        official: { select: { grants: { where: { revokedAt: null }, select: { agencyId: true } } } },
      },
    })
    if (!session || !mayEndSession(actor, { ...session, agencyIds: session.official?.grants.map((grant) => grant.agencyId) ?? [] })) {
      return refuse('not-found')
    }
    const { count } = await tx.session.updateMany({ where: { id: input.sessionId, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'session.revoke', subject: { kind: 'session', id: input.sessionId } })
    return ok({})
  })
}
