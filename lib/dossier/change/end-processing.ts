import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { changeDossier } from './change-dossier'
import { leaveQueue } from './enter-step'
import type { Loaded } from './load-dossier'

/** Ends the processing with a notice to the citizen (Mẫu 05, TT 03/2025/TT-VPCP); a supplement that was waited for is over with it. */
export async function endProcessing(tx: Tx, actor: Actor, dossier: Loaded, { seenVersion, reason }: { seenVersion: number; reason: string }, now: Date) {
  const { count } = await tx.supplementRequest.updateMany({ where: { dossierId: dossier.id, state: 'OPEN' }, data: { state: 'OVERDUE', resolvedAt: now } })
  return changeDossier(tx, actor, dossier, {
    event: 'stop',
    now,
    seenVersion,
    patch: { pausedAt: null, ...(await leaveQueue(tx, dossier, now)) },
    ...(count > 0 && { reasonCode: 'supplement-overdue' }),
    note: { kind: 'REASON', text: reason },
    papers: ['termination'],
  })
}
