import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { recordAudit } from '@/lib/audit/record-audit'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** The citizen ends a link they gave out: nobody opens it from now on, nor goes on reading. */
export function revokeVaultShare(actor: Actor, { share }: { readonly share: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { count } = await tx.vaultShare.updateMany({ where: { id: share, revokedAt: null, entry: { personId: actor.personId } }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'vault.share.revoke', subject: { kind: 'vault-share', id: share }, ownerId: actor.personId })
    return ok({ share })
  })
}
