import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { WorkflowStep } from '@/lib/procedure/schema'
import { assignStep } from '@/lib/routing/assign-step'
import { releaseAssignment } from '@/lib/routing/release-assignment'
import type { Loaded } from './load-dossier'

/** What the dossier's row says once it stands at that step: whose turn it is, and who has it. */
export async function enterStep(tx: Tx, actor: Actor, dossier: Loaded, step: WorkflowStep, now: Date) {
  const assigneeId = await assignStep(tx, actor, { agencyId: dossier.agencyId, dossierId: dossier.id, stepKey: step.key, role: step.role, now })
  return { stepKey: step.key, stepRole: step.role, assigneeId }
}

/** What it says while the citizen must act, or after the end: nobody's turn; the step stays known for the way back. */
export async function leaveQueue(tx: Tx, dossier: Loaded, now: Date) {
  await releaseAssignment(tx, { dossierId: dossier.id, now })
  return { stepRole: null, assigneeId: null }
}
