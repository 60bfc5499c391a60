import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { officialsOnDuty } from '@/lib/identity/queries'
import { leastLoaded } from './model'
import { releaseAssignment } from './release-assignment'

type Step = { agencyId: string; dossierId: string; stepKey: string; role: Role; now: Date }

/**
 * Gives a dossier that enters a step to the least loaded official on duty who holds the step's role, and notes it.
 * Null when nobody is: it stays in the group's queue, from which anybody of the role takes it.
 * An absent or disabled official gets nothing. `chosen` names somebody instead.
 */
export async function assignStep(tx: Tx, actor: Actor, step: Step, chosen?: { officialId: string; reason: string }): Promise<string | null> {
  await releaseAssignment(tx, { dossierId: step.dossierId, now: step.now })
  const officialId = chosen?.officialId ?? leastLoaded(await loads(tx, actor, step))
  if (!officialId) return null
  await tx.assignment.create({
    data: {
      id: newId(),
      agencyId: step.agencyId,
      dossierId: step.dossierId,
      stepKey: step.stepKey,
      role: step.role,
      officialId,
      assignedAt: step.now,
      reason: chosen?.reason ?? 'least-loaded',
    },
  })
  return officialId
}

async function loads(tx: Tx, actor: Actor, { agencyId, role, now }: Step) {
  const ids = await officialsOnDuty(actor, agencyId, role, dayOf(now), tx)
  const open = await tx.assignment.groupBy({ by: ['officialId'], where: { agencyId, officialId: { in: [...ids] }, releasedAt: null }, _count: true })
  const counts = new Map(open.map((row) => [row.officialId, row._count]))
  return ids.map((officialId) => ({ officialId, open: counts.get(officialId) ?? 0 }))
}
