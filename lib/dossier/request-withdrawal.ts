import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { assignStep } from '@/lib/routing/assign-step'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { WithdrawalInput } from './schema'

/** The citizen asks for the dossier back. The clock runs until the counter has decided. */
export function requestWithdrawal(actor: Actor, input: WithdrawalInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    // A result is there already and is only being corrected.
    if (dossier.completedAt) return refuse('not-possible')
    const role = 'COUNTER_OFFICER'
    const { agencyId, id: dossierId } = dossier
    const assigneeId = await assignStep(tx, actor, { agencyId, dossierId, stepKey: dossier.stepKey ?? '', role, now })
    return changeDossier(tx, actor, dossier, {
      event: 'requestWithdrawal',
      now,
      seenVersion: input.version,
      patch: { stepRole: role, assigneeId, urgentAt: dossier.urgentAt ?? now },
      note: { kind: 'REASON', text: input.reason },
    })
  })
}
