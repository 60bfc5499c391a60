import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Ends the open assignment of a dossier, if there is one: it leaves the step, or another takes it. */
export async function releaseAssignment(tx: Tx, { dossierId, now }: { dossierId: string; now: Date }): Promise<void> {
  await tx.assignment.updateMany({ where: { dossierId, releasedAt: null }, data: { releasedAt: now } })
}
