import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { noteWaiting } from './change/close-opinions'
import { lockOpinion } from './change/lock-opinion'
import { mayWithdrawOpinion } from './policy/opinions'
import type { WithdrawOpinionInput } from './schema/opinion'

/** Takes a question back that needs no answer any more. */
export function withdrawOpinion(actor: Actor, input: WithdrawOpinionInput, now: Date) {
  return inTransaction(async (tx) => {
    const opinion = await lockOpinion(tx, input.opinion)
    if (!opinion || actor.kind !== 'official' || !mayWithdrawOpinion(actor, opinion, opinion.dossier)) return refuse('not-found')
    if (opinion.state !== 'OPEN') return refuse('opinion-closed')
    const { id, agencyId, dossier } = opinion
    await tx.opinionRequest.update({ where: { id }, data: { state: 'WITHDRAWN', closedAt: now, closedById: actor.officialId } })
    await noteWaiting(tx, dossier.id)
    await recordAudit(tx, { actor, at: now, action: 'dossier.opinion.withdraw', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId: dossier.ownerId, detail: { opinionId: id } })
    return ok({ opinion: shortId(id) })
  })
}
