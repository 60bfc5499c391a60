import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { worksAs } from '@/lib/identity/policy'
import { assignStep } from '@/lib/routing/assign-step'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { ReassignInput } from './schema'

/** Hands the dossier over to a colleague who holds the step's role: by the one who has it, or by a supervisor. */
export function reassignDossier(actor: Actor, input: ReassignInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    if (!dossier.stepRole || !dossier.stepKey) return refuse('not-possible')
    const { agencyId, id: dossierId, stepKey, stepRole: role } = dossier
    const fit = await tx.official.count({ where: { id: input.official, ...worksAs(agencyId, role) } })
    if (fit === 0) return refuse('official-unfit')
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId, stepKey, role, now }, { officialId: input.official, reason: 'handed-over' })
    return changeDossier(tx, actor, dossier, { event: 'reassign', now, seenVersion: input.version, patch: { assigneeId } })
  })
}
