import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { tellOfAccount } from './factor/tell-of-account'
import { weaknessOf } from './password/check-password'
import { hashPassword, passwordMatches } from './password/hash-password'
import type { ChangePasswordInput } from './schema'

/**
 * An official who is signed in takes another password. Every other session of theirs ends, and so do sign-ins that wait for
 * a second factor and mailed links; `sessionId` goes on. Refuses 'step-up', 'wrong-password' for the one they have now,
 * 'password-too-common' and 'password-has-name'. How often it may be tried is the edge's question (lib/web).
 */
export async function changePassword(actor: Actor, { sessionId, ...input }: ChangePasswordInput & { readonly sessionId: string }, now: Date) {
  if (actor.kind !== 'official') return refuse('not-found')
  if (!hasSteppedUp(actor)) return refuse('step-up')
  const { officialId } = actor
  const subject = { kind: 'official', id: officialId }
  const kept = { where: { id: officialId }, select: { passwordHash: true, emailCipher: true } } as const
  const { passwordHash: before, emailCipher } = await db.official.findUniqueOrThrow(kept)
  if (!(await passwordMatches(before, input.currentPassword))) {
    await recordAudit(db, { actor, at: now, action: 'session.refuse', subject })
    return refuse('wrong-password')
  }
  const weakness = weaknessOf(input.password, decrypt(emailCipher))
  if (weakness) return refuse(weakness)
  const passwordHash = await hashPassword(input.password)

  return inTransaction(async (tx) => {
    // Of two who change it at once the second no longer knows the one there is.
    const { count } = await tx.official.updateMany({ where: { id: officialId, passwordHash: before }, data: { passwordHash } })
    if (count === 0) return refuse('wrong-password')
    await tx.session.updateMany({ where: { officialId, revokedAt: null, id: { not: sessionId } }, data: { revokedAt: now } })
    await tx.signInAttempt.deleteMany({ where: { officialId } })
    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'password.set', subject })
    await tellOfAccount(tx, officialId, 'changed')
    return ok({})
  })
}
