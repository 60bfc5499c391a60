import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { assignStep } from '@/lib/routing/assign-step'
import { lockDossier } from './change/load-dossier'
import { watchDeadline } from './change/watch-deadline'

/** Gives a fresh submission to the least loaded counter officer, unless somebody has taken it already. */
export function assignIntake(actor: Actor, input: { dossierId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: input.dossierId })
    if (!dossier?.stepRole || !dossier.stepKey) return refuse('not-found')
    if (dossier.assigneeId || dossier.status !== 'REGISTERED') return ok({ assigned: false })
    const { agencyId, stepKey, stepRole: role } = dossier
    await watchDeadline(tx, dossier.id)
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId: dossier.id, stepKey, role, now })
    const { count } = await tx.dossier.updateMany({ where: { id: dossier.id, version: dossier.version, assigneeId: null }, data: { assigneeId } })
    return count === 1 ? ok({ assigned: assigneeId !== null }) : refuse('changed-meanwhile')
  })
}
