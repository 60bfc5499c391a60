import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * Strikes the entry of a dossier whose result was recalled, in the caller's transaction: the number stays used and
 * readable, with the reason's code. Where the dossier has no entry there is nothing to strike.
 */
export async function voidRegisterEntry(tx: Tx, { dossierId, reason, now }: { dossierId: string; reason: string; now: Date }): Promise<void> {
  await tx.registerEntry.updateMany({ where: { dossierId, voidedAt: null }, data: { voidedAt: now, voidReason: reason } })
}
