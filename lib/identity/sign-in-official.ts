import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { lookupHash, newToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { passwordMatches } from './password/hash-password'
import type { SignInOfficialInput } from './schema'
import { openSession } from './session/open-session'

/**
 * Opens a session for an e-mail and its password. Refuses 'wrong-credentials' alike, and after the same time, for an
 * unknown e-mail, a wrong password, a disabled account and one without a password yet. How often one may try is the
 * edge's question (lib/web).
 */
export async function signInOfficial(nobody: Actor, input: SignInOfficialInput & { device: string }, now: Date) {
  const known = await inTransaction(async (tx) => ok(await tx.official.findUnique({
    where: { emailHash: lookupHash('email', input.email) },
    select: { id: true, passwordHash: true, disabledAt: true, grants: { where: { revokedAt: null }, select: { role: true } } },
  })))
  const official = known.value
  const right = await passwordMatches(official?.passwordHash ?? null, input.password)

  return inTransaction(async (tx) => {
    const subject = { kind: 'official', id: official?.id ?? 'unknown' }
    if (!official || !right || official.disabledAt) {
      await recordAudit(tx, { actor: nobody, at: now, action: 'session.refuse', subject })
      return ok(null)
    }
    const token = newToken()
    const expiresAt = await openSession(tx, { officialId: official.id }, token, input.device, now)
    await recordAudit(tx, { actor: nobody, at: now, action: 'session.begin', subject })
    return ok({ token, expiresAt, officialId: official.id, roles: official.grants.map(({ role }) => role) })
  }).then((done) => (done.value ? ok(done.value) : refuse('wrong-credentials')))
}
