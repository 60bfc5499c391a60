import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { allows } from './model/actions'
import type { WithReasonInput } from './schema'

/** Ends the processing of a dossier that cannot be solved, with a notice to the citizen (Mẫu 05 of TT 03/2025/TT-VPCP). */
export function stopDossier(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    if (!allows(dossier, 'stop')) return refuse('not-possible')
    return changeDossier(tx, actor, dossier, {
      event: 'stop',
      now,
      seenVersion: input.version,
      patch: await leaveQueue(tx, dossier, now),
      note: { kind: 'REASON', text: input.reason },
      papers: ['termination'],
    })
  })
}
