import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { holdStaff } from '@/lib/identity/hold-staff'
import { loadQuestion } from './choosing/load-question'
import { chooseOfficial } from './model/rules'
import { releaseAssignment } from './release-assignment'

export type Step = {
  agencyId: string
  dossierId: string
  stepKey: string
  role: Role
  now: Date
  /** Somebody who is leaving and gets nothing any more. */
  without?: string
}

/**
 * Gives a dossier that enters a step to somebody on duty who holds the step's role, by the rules of the agency and the
 * load (model/rules.ts), and notes it. Null when nobody is: it stays in the group's queue, from which anybody of the
 * role takes it, and job tend-assignments gives it out once somebody is there. `chosen` names somebody instead.
 */
export async function assignStep(tx: Tx, actor: Actor, step: Step, chosen?: { officialId: string; reason: string }): Promise<string | null> {
  const { agencyId, dossierId, stepKey, role, now } = step
  // Nobody leaves or loses a role between the choice and its commit.
  await holdStaff(tx, agencyId, 'as-it-is')
  await releaseAssignment(tx, { dossierId, now })
  const found = chosen ?? (await byRules(tx, actor, step))
  if (found.officialId === null) return null
  await tx.assignment.create({
    data: { id: newId(), agencyId, dossierId, stepKey, role, officialId: found.officialId, assignedAt: now, reason: found.reason },
  })
  return found.officialId
}

async function byRules(tx: Tx, actor: Actor, step: Step) {
  const { officialId, because } = chooseOfficial(await loadQuestion(tx, actor, step, { id: step.dossierId }))
  return { officialId, reason: because }
}
