import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { writeRecoveryCodes } from './factor/recovery-codes'
import { tellOfAccount } from './factor/tell-of-account'

/** Ten new recovery codes in place of the earlier ones, to be shown this once. */
export function renewRecoveryCodes(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    const codes = await writeRecoveryCodes(tx, officialId, now)
    await recordAudit(tx, { actor, at: now, action: 'factor.renew-codes', subject: { kind: 'official', id: officialId } })
    await tellOfAccount(tx, officialId, 'changed')
    return ok({ codes })
  })
}
