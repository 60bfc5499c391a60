import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, hashToken } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { isChangeable } from './model'
import type { RateDossierInput } from './schema'

const columns = { id: true, agencyId: true, ownerId: true, procedureCode: true, status: true, code: true } as const

/** The dossier one may rate: one's own, or that of the link one holds. */
function ratedDossier(tx: Tx, actor: Actor, input: RateDossierInput) {
  if (input.by === 'token') return tx.dossier.findFirst({ where: { trackingHash: hashToken(input.tracking) }, select: columns })
  return actor.kind === 'citizen' ? tx.dossier.findFirst({ where: { code: input.code, ownerId: actor.personId }, select: columns }) : null
}

/** Rates how a dossier with a result was handled; once, and changed for thirty days. */
export function rateDossier(actor: Actor, input: RateDossierInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await ratedDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    if (dossier.status !== 'COMPLETED' && dossier.status !== 'RETURNED') return refuse('no-result-yet')
    const { id: dossierId, agencyId, ownerId, procedureCode } = dossier
    const before = await tx.dossierRating.findUnique({ where: { dossierId }, select: { ratedAt: true } })
    if (before && !isChangeable(before.ratedAt, now)) return refuse('rated-long-ago')

    const { score, reasons, comment } = input
    const said = { score, reasons, commentCipher: comment === '' ? null : encrypt(comment), changedAt: now }
    const { id } = await tx.dossierRating.upsert({
      where: { dossierId },
      create: { ...said, id: newId(), agencyId, dossierId, procedureCode, ratedAt: now },
      update: said,
      select: { id: true },
    })
    await recordAudit(tx, { actor, at: now, action: 'rating.save', subject: { kind: 'rating', id }, agencyId, ownerId, detail: { score, isChange: before !== null } })
    return ok({ code: dossier.code ?? '' })
  })
}
