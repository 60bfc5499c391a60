import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken, newToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { proveFactor } from './factor/prove'
import type { FactorProof } from './schema/factors'

/**
 * An official proves a second factor once more in a session that is open, before an act of weight. The session goes on
 * under a new token. Refuses 'wrong-factor', and 'not-found' for a session that is not theirs or over.
 */
export function stepUp(actor: Actor, input: { sessionId: string; proof: FactorProof }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const { officialId } = actor
    const subject = { kind: 'session', id: input.sessionId }
    const session = await tx.session.findFirst({ where: { id: input.sessionId, officialId, revokedAt: null }, select: { expiresAt: true } })
    if (!session) return refuse('not-found')
    const factor = await proveFactor(tx, officialId, input.proof, now)
    if (!factor) {
      await recordAudit(tx, { actor, at: now, action: 'factor.refuse', subject })
      return ok(null)
    }
    const token = newToken()
    await tx.session.update({ where: { id: input.sessionId }, data: { steppedUpAt: now, tokenHash: hashToken(token) } })
    await recordAudit(tx, { actor, at: now, action: 'session.step-up', subject, detail: { factor } })
    return ok({ token, expiresAt: session.expiresAt })
  }).then((done) => (done.ok && !done.value ? refuse('wrong-factor') : done))
}
