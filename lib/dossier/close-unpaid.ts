import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'

export type CloseUnpaidInput = {
  readonly dossierId: string
  /** Why, for the citizen and the notice (Mẫu 05 of TT 03/2025/TT-VPCP). */
  readonly reason: string
}

/**
 * The day passed until which the citizen could pay: the dossier ends as stopped. One whose result is there stays as it
 * is, since a number of the register stands behind it; it waits on, and is handed over once it is paid for.
 */
export function closeUnpaid(actor: Actor, input: CloseUnpaidInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: input.dossierId })
    if (!dossier) return refuse('not-found')
    if (dossier.status !== 'PAYMENT_REQUESTED' || !dossier.payBy || dossier.payBy >= now) return refuse('not-possible')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) === 0) return refuse('nothing-due')
    return changeDossier(tx, actor, dossier, {
      event: 'closeUnpaid',
      now,
      patch: { pausedAt: null, ...(await leaveQueue(tx, dossier, now)) },
      reasonCode: 'payment-overdue',
      note: { kind: 'REASON', text: input.reason },
      papers: ['termination'],
    })
  })
}
