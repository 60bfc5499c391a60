import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { assignStep } from '@/lib/routing/assign-step'
import { lockDossier } from './change/load-dossier'

/** Gives a dossier that waits for anybody of its step's role to somebody on duty, by the rules; nothing where nobody is, or somebody has it. */
export function assignWaiting(actor: Actor, { dossierId }: { dossierId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: dossierId })
    if (!dossier) return refuse('not-found')
    const { agencyId, stepKey, stepRole: role, assigneeId: before, version } = dossier
    if (!role || before) return ok({ assigned: false })
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId, stepKey: stepKey ?? '', role, now })
    const { count } = await tx.dossier.updateMany({ where: { id: dossierId, version, assigneeId: null }, data: { assigneeId } })
    return count === 1 ? ok({ assigned: assigneeId !== null }) : refuse('changed-meanwhile')
  })
}
