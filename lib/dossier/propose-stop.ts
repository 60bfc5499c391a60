import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { openSupplement } from './change/open-supplement'
import { propose } from './change/proposal'
import { allows } from './model/actions'
import { may } from './policy'
import type { WithReasonInput } from './schema'

/**
 * Lays the end of the processing before the leader: a dossier that cannot be solved, or one whose citizen let the date of
 * a supplement pass after it was taken in. The reason is the one that the citizen would read.
 */
export function proposeStop(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'proposeStop', dossier)) return refuse('not-found')
    if (dossier.completedAt) return refuse('not-possible')
    const waits = dossier.status === 'SUPPLEMENT_REQUESTED'
    const open = waits ? await openSupplement(tx, dossier) : null
    if (waits ? !open || open.request.answerBy >= now : !allows(dossier, 'stop')) return refuse('not-possible')
    if (!(await propose(tx, actor, dossier, { kind: 'STOP', content: { reason: input.reason } }, now))) return refuse('already-asked-superior')
    return changeDossier(tx, actor, dossier, { event: 'proposeStop', now, seenVersion: input.version, note: { kind: 'COLLEAGUES', text: input.reason } })
  })
}
