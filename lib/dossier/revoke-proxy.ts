import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { mayNameProxy } from './policy'
import type { RevokeProxyInput } from './schema/giving'

/** The owner takes back who collects the result in their place. */
export function revokeProxy(actor: Actor, { code }: RevokeProxyInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || !mayNameProxy(actor, dossier)) return refuse('not-found')
    const { count } = await tx.collectionProxy.updateMany({ where: { dossierId: dossier.id, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return refuse('not-possible')
    const { agencyId, ownerId } = dossier
    await recordAudit(tx, { actor, at: now, action: 'dossier.proxy.revoke', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId })
    return ok({ code: dossier.code })
  })
}
