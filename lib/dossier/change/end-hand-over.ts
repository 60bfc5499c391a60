import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'

/** What was handed over or sent is back in the office: neither the hand-over nor the postal item counts any more. */
export async function endHandOver(tx: Tx, dossierId: string, { by, now }: { readonly by: Actor; readonly now: Date }): Promise<void> {
  await tx.collectedResult.updateMany({ where: { dossierId, endedAt: null }, data: { endedAt: now } })
  await tx.postalItem.updateMany({
    where: { dossierId, state: 'SENT' },
    data: { state: 'UNDELIVERED', closedAt: now, closedById: by.kind === 'official' ? by.officialId : null },
  })
}
