import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { holdStaff } from '@/lib/identity/hold-staff'
import { staffOf } from '@/lib/identity/queries'
import { assignStep } from '@/lib/routing/assign-step'
import { isFit } from '@/lib/routing/model/stand-in'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { SeenInput } from './schema'

/** An official of the step's role takes the dossier to work it; from ACCEPTED it goes to IN_PROGRESS. */
export function takeDossier(actor: Actor, input: SeenInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    if (!dossier.stepRole || !dossier.stepKey) return refuse('not-possible')
    const { agencyId, id: dossierId, stepKey, stepRole: role } = dossier
    // The roles of a person are as of the beginning of the request; they may have lost one since.
    await holdStaff(tx, agencyId, 'as-it-is')
    const staff = await staffOf(actor, agencyId, dayOf(now), tx)
    if (!isFit(staff, actor.officialId, role)) return refuse('not-found')
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId, stepKey, role, now }, { officialId: actor.officialId, reason: 'taken' })
    return changeDossier(tx, actor, dossier, { event: 'take', now, seenVersion: input.version, patch: { assigneeId } })
  })
}
