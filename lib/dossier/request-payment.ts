import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { WithReasonInput } from './schema'

/**
 * Asks the citizen to pay what is owed before the dossier goes on: why, and how to pay. The processing clock stands
 * still meanwhile; that of a dossier whose result is there has ended already.
 */
export function requestPayment(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || !may(actor, 'requestPayment', dossier)) return refuse('not-found')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) === 0) return refuse('nothing-due')
    return changeDossier(tx, actor, dossier, {
      event: 'requestPayment',
      now,
      seenVersion: input.version,
      patch: { ...(dossier.completedAt ? {} : { pausedAt: now }), ...(await leaveQueue(tx, dossier, now)) },
      note: { kind: 'REASON', text: input.reason },
    })
  })
}
