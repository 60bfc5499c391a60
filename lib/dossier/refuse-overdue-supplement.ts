import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { openSupplement } from './change/open-supplement'
import type { WithReasonInput } from './schema'

/**
 * The citizen let the date of a supplement pass that was asked for before acceptance: the counter may close the dossier
 * as not accepted (Mẫu 03). One that was taken in is stopped instead, by the leader (`proposeStop`, Mẫu 05).
 */
export function refuseOverdueSupplement(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    if (!open || open.request.answerBy >= now) return refuse('not-possible')
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'refuseOverdueSupplement',
      now,
      seenVersion: input.version,
      patch: { pausedAt: null, ...(await leaveQueue(tx, dossier, now)) },
      reasonCode: 'supplement-overdue',
      note: { kind: 'REASON', text: input.reason },
      papers: ['refusal'],
    })
    if (!changed.ok) return changed
    await tx.supplementRequest.update({ where: { id: open.request.id }, data: { state: 'OVERDUE', resolvedAt: now } })
    return changed
  })
}
