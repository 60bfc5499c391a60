import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Prisma } from '@/prisma/generated/client'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { CheckComponentInput } from './schema'

/**
 * The official whose turn it is notes that the papers of a component were looked at and are in order. Refuses 'file-not-clean'
 * where one of them cannot have been: the virus scanner has not cleared it.
 */
export function checkComponent(actor: Actor, input: CheckComponentInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'forward', dossier)) return refuse('not-found')
    const where = { dossierId: dossier.id, componentKey: input.componentKey, replacedAt: null, checkedAt: null }
    if (await holdsUnclean(tx, where)) return refuse('file-not-clean')
    const { count } = await tx.dossierComponent.updateMany({
      where,
      data: { checkedAt: now, checkedById: actor.officialId },
    })
    if (count === 0) return refuse('not-possible')
    await recordAudit(tx, { actor, at: now, action: 'dossier.component.check', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId, detail: { component: input.componentKey } })
    return ok({ code: dossier.code })
  })
}

async function holdsUnclean(tx: Tx, where: Prisma.DossierComponentWhereInput): Promise<boolean> {
  const papers = await tx.dossierComponent.findMany({ where, select: { fileId: true } })
  return (await tx.storedFile.count({ where: { id: { in: papers.map(({ fileId }) => fileId) }, content: { verdict: { not: 'CLEAN' } } } })) > 0
}
