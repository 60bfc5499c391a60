import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { confirmSecret } from './factor/confirm-secret'
import { tellOfAccount } from './factor/tell-of-account'

/** From now on the new app counts, in place of the one before. Refuses 'wrong-factor' where the code is none of the new app's. */
export function confirmTotp(actor: Actor, { code }: { readonly code: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    if (!(await confirmSecret(tx, officialId, code, now))) return refuse('wrong-factor')
    await recordAudit(tx, { actor, at: now, action: 'factor.add', subject: { kind: 'official', id: officialId }, detail: { factor: 'totp' } })
    await tellOfAccount(tx, officialId, 'changed')
    return ok({})
  })
}
