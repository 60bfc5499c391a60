import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { ok, refuse } from '@/lib/core/result'

/**
 * Forgets sign-ins nobody finished, questions no device answered, and sessions that ended long ago.
 * For the worker only: refuses 'not-found' for anybody else.
 */
export function sweepSignIns(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const over = { where: { expiresAt: { lt: now } } }
    const [attempts, asked] = [await tx.signInAttempt.deleteMany(over), await tx.passkeyChallenge.deleteMany(over)]
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - env.SESSION_RECORD_DAYS * 86_400_000) } } })
    return ok({ forgotten: attempts.count + asked.count + sessions.count })
  })
}
