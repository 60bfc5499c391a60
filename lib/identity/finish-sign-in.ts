import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { beginSession } from './factor/begin-session'
import { closeAttempt, openAttempt } from './factor/open-attempt'
import { proveFactor } from './factor/prove'
import type { FactorProof } from './schema/factors'

/**
 * The second half of signing in: a code of the app, a recovery code or a passkey. Only now there is a session. Refuses
 * 'attempt-over' where the password must be given again, and 'wrong-factor'. How often one may try is the edge's question.
 */
export function finishSignIn(nobody: Actor, input: { token: string; proof: FactorProof; device: string }, now: Date) {
  return inTransaction(async (tx) => {
    const attempt = await openAttempt(tx, input.token, now)
    if (!attempt) return refuse('attempt-over')
    const { officialId } = attempt
    const factor = await proveFactor(tx, officialId, input.proof, now)
    if (!factor) {
      await recordAudit(tx, { actor: nobody, at: now, action: 'factor.refuse', subject: { kind: 'official', id: officialId } })
      return ok(null)
    }
    if (!(await closeAttempt(tx, attempt.id))) return refuse('attempt-over')
    return ok(await beginSession(tx, nobody, officialId, { device: input.device, factor }, now))
  }).then((done) => (done.ok && !done.value ? refuse('wrong-factor') : done))
}
