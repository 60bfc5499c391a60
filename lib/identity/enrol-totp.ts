import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { beginSession } from './factor/begin-session'
import { confirmSecret } from './factor/confirm-secret'
import { countFactors } from './factor/count-factors'
import { closeAttempt, openAttempt } from './factor/open-attempt'
import { writeRecoveryCodes } from './factor/recovery-codes'
import { tellOfAccount } from './factor/tell-of-account'

/**
 * Sets up the second factor of an official who has none yet, with the first code of their app, and lets them in. Their ten
 * recovery codes are shown this once. Refuses 'attempt-over' where the password must be given again, and 'wrong-factor'.
 */
export function enrolTotp(nobody: Actor, input: { token: string; code: string; device: string }, now: Date) {
  return inTransaction(async (tx) => {
    const attempt = await openAttempt(tx, input.token, now)
    if (!attempt) return refuse('attempt-over')
    const { officialId } = attempt
    // Whoever has a factor proves that one.
    if ((await countFactors(tx, officialId)) > 0) return refuse('attempt-over')
    if (!(await confirmSecret(tx, officialId, input.code, now))) return refuse('wrong-factor')
    if (!(await closeAttempt(tx, attempt.id))) return refuse('attempt-over')
    await recordAudit(tx, { actor: nobody, at: now, action: 'factor.add', subject: { kind: 'official', id: officialId }, detail: { factor: 'totp' } })
    await tellOfAccount(tx, officialId, 'changed')
    const codes = await writeRecoveryCodes(tx, officialId, now)
    return ok({ ...(await beginSession(tx, nobody, officialId, { device: input.device, factor: 'totp' }, now)), codes })
  })
}
