import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** The citizen wants nothing on that phone any more: it is erased and its codes are void. */
export function forgetPhone(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const { count } = await tx.contactPhone.deleteMany({ where: { personId } })
    if (count === 0) return refuse('not-found')
    await tx.phoneCode.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'phone.forget', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({})
  })
}
