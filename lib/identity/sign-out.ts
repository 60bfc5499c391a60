import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { ownSession } from './policy'

/** Ends the actor's own session; the token is dead at the next request. Refuses 'not-found' for any session but an open one of theirs. */
export function signOut(actor: Actor, input: { sessionId: string }, now: Date) {
  return inTransaction(async (tx) => {
    const owner = ownSession(actor)
    if (!owner) return refuse('not-found')
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, ...owner, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'session.end', subject: { kind: 'session', id: input.sessionId } })
    return ok({})
  })
}
