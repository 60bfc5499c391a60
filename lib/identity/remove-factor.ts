import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { countFactors } from './factor/count-factors'
import { tellOfAccount } from './factor/tell-of-account'
import type { RemoveFactorInput } from './schema/factors'

/** Takes an official's app or one passkey away. Refuses 'last-factor': nobody is left without one. */
export function removeFactor(actor: Actor, { factor }: RemoveFactorInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    // Of two who take one each, the second must see what the first left.
    await tx.$queryRaw`SELECT 1 FROM officials WHERE id = ${officialId}::uuid FOR UPDATE`
    const { count } = factor === 'totp'
      ? await tx.totpSecret.deleteMany({ where: { officialId, confirmedAt: { not: null } } })
      : await tx.passkey.deleteMany({ where: { officialId, id: factor } })
    if (count === 0) return refuse('not-found')
    if ((await countFactors(tx, officialId)) === 0) return refuse('last-factor')
    const detail = { factor: factor === 'totp' ? 'totp' : 'passkey' }
    await recordAudit(tx, { actor, at: now, action: 'factor.remove', subject: { kind: 'official', id: officialId }, detail })
    await tellOfAccount(tx, officialId, 'changed')
    return ok({})
  })
}
