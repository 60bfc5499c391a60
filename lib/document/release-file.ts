import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Gives a claimed file up (its draft was deleted or the paper taken out): it is swept `orphanHours` after `now`. */
export async function releaseFile(tx: Tx, fileId: string, now: Date): Promise<void> {
  await tx.storedFile.updateMany({ where: { id: fileId, state: 'CLAIMED' }, data: { state: 'PENDING', storedAt: now } })
}
