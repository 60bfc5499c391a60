import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { holdStaff } from '@/lib/identity/hold-staff'
import { staffOf } from '@/lib/identity/queries'
import { assignStep } from '@/lib/routing/assign-step'
import { isFit, standIn } from '@/lib/routing/model/stand-in'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { ReassignInput } from './schema'

/**
 * Hands the dossier over to a colleague who holds the step's role, or to whom they named as deputy while they are away:
 * by the one who has it, or by a supervisor. Refuses 'official-unfit', and 'official-away' where nobody stands in.
 */
export function reassignDossier(actor: Actor, input: ReassignInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || !may(actor, 'reassign', dossier)) return refuse('not-found')
    if (!dossier.stepRole || !dossier.stepKey) return refuse('not-possible')
    const { agencyId, id: dossierId, stepKey, stepRole: role } = dossier
    await holdStaff(tx, agencyId, 'as-it-is')
    const staff = await staffOf(actor, agencyId, dayOf(now), tx)
    if (!isFit(staff, input.official, role)) return refuse('official-unfit')
    const officialId = standIn(staff, input.official, role)
    if (officialId === null) return refuse('official-away')
    const reason = officialId === input.official ? 'handed-over' : 'deputy'
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId, stepKey, role, now }, { officialId, reason })
    return changeDossier(tx, actor, dossier, {
      event: 'reassign',
      now,
      seenVersion: input.version,
      patch: { assigneeId },
      note: input.reason ? { kind: 'COLLEAGUES', text: input.reason } : undefined,
    })
  })
}
