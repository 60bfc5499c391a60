import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** The citizen wants no mail any more: the address is erased and its open links are void. */
export function forgetEmail(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const { count } = await tx.person.updateMany({
      where: { id: personId, emailHash: { not: null } },
      data: { emailCipher: null, emailHash: null, emailConfirmedAt: null },
    })
    if (count === 0) return refuse('not-found')
    await tx.oneTimeLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'email.forget', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({})
  })
}
