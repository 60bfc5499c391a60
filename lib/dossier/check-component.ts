import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { CheckComponentInput } from './schema'

/** The official whose turn it is notes that the papers of a component were looked at and are in order. */
export function checkComponent(actor: Actor, input: CheckComponentInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'forward', dossier)) return refuse('not-found')
    const { count } = await tx.dossierComponent.updateMany({
      where: { dossierId: dossier.id, componentKey: input.componentKey, replacedAt: null, checkedAt: null },
      data: { checkedAt: now, checkedById: actor.officialId },
    })
    if (count === 0) return refuse('not-possible')
    await recordAudit(tx, { actor, at: now, action: 'dossier.component.check', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId, detail: { component: input.componentKey } })
    return ok({ code: dossier.code })
  })
}
