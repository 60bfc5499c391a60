import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken, lookupHash, newToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { countFactors } from './factor/count-factors'
import { renewSecret } from './factor/renew-secret'
import { attemptMinutes } from './model'
import { passwordMatches } from './password/hash-password'
import type { SignInOfficialInput } from './schema'

/**
 * The first half of signing in: an e-mail and its password. What it gives opens nothing but the proof of the second factor
 * (`finishSignIn`), or, for who has none yet, its setting up (`enrolTotp`); `enrolled` says which. Refuses
 * 'wrong-credentials' alike, and after the same time, for an unknown e-mail, a wrong password, a disabled account and one
 * without a password yet. How often one may try is the edge's question (lib/web).
 */
export async function signInOfficial(nobody: Actor, input: Pick<SignInOfficialInput, 'email' | 'password'>, now: Date) {
  const known = await inTransaction(async (tx) => ok(await tx.official.findUnique({
    where: { emailHash: lookupHash('email', input.email) }, select: { id: true, passwordHash: true, disabledAt: true },
  })))
  const official = known.value
  const right = await passwordMatches(official?.passwordHash ?? null, input.password)

  return inTransaction(async (tx) => {
    const subject = { kind: 'official', id: official?.id ?? 'unknown' }
    if (!official || !right || official.disabledAt) {
      await recordAudit(tx, { actor: nobody, at: now, action: 'session.refuse', subject })
      return ok(null)
    }
    const officialId = official.id
    const enrolled = (await countFactors(tx, officialId)) > 0
    if (!enrolled) await renewSecret(tx, officialId, now)
    const token = newToken()
    const expiresAt = new Date(now.getTime() + attemptMinutes * 60_000)
    await tx.signInAttempt.create({ data: { id: newId(), tokenHash: hashToken(token), officialId, createdAt: now, expiresAt } })
    await recordAudit(tx, { actor: nobody, at: now, action: 'session.password', subject })
    return ok({ token, expiresAt, officialId, enrolled })
  }).then((done) => (done.value ? ok(done.value) : refuse('wrong-credentials')))
}
