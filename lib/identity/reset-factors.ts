import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { tellOfAccount } from './factor/tell-of-account'
import { belongsTo, mayAdminister } from './policy'
import type { ResetFactorsInput } from './schema/factors'

/**
 * An administrator takes all second factors of an official away, who lost them: every session ends, and the next sign-in
 * sets a new factor up before anything else. The official is told. Refuses 'own-account' (one's own are changed on one's
 * own page) and 'works-elsewhere' where the official also serves an agency that the actor does not administer.
 */
export function resetFactors(actor: Actor, input: ResetFactorsInput, now: Date) {
  return inTransaction(async (tx) => {
    const { officialId, agencyId, reasonCode } = input
    const official = await tx.official.findFirst({
      where: { id: officialId, ...belongsTo(agencyId) }, select: { grants: { where: { revokedAt: null }, select: { agencyId: true } } },
    })
    if (!official || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (actor.kind === 'official' && actor.officialId === officialId) return refuse('own-account')
    if (official.grants.some((grant) => !mayAdminister(actor, grant.agencyId))) return refuse('works-elsewhere')

    const theirs = { where: { officialId } }
    await tx.totpSecret.deleteMany(theirs)
    await tx.passkey.deleteMany(theirs)
    await tx.recoveryCode.deleteMany(theirs)
    await tx.signInAttempt.deleteMany(theirs)
    await tx.session.updateMany({ where: { officialId, revokedAt: null }, data: { revokedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'factor.reset', subject: { kind: 'official', id: officialId }, agencyId, detail: { reasonCode } })
    await tellOfAccount(tx, officialId, 'reset')
    return ok({ officialId, agencyId })
  })
}
