import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { RenamePasskeyInput } from './schema/factors'

/** Gives one of the official's own passkeys another name. */
export function renamePasskey(actor: Actor, { passkey: id, name }: RenamePasskeyInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    const { count } = await tx.passkey.updateMany({ where: { id, officialId }, data: { name } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'factor.rename', subject: { kind: 'official', id: officialId } })
    return ok({})
  })
}
