import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { endProcessing } from './change/end-processing'
import { lockDossier } from './change/load-dossier'
import { closeProposals, openProposal } from './change/proposal'
import { may } from './policy'
import type { DecideProposalInput } from './schema'

/**
 * The leader answers the wish to end the processing: a yes ends it with the notice (Mẫu 05), in the words proposed or in
 * the leader's own; a no goes back to the official with its reason.
 */
export function decideStop(actor: Actor, input: DecideProposalInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'declineStop', dossier)) return refuse('not-found')
    const proposal = await openProposal(tx, dossier.id, 'STOP')
    if (!proposal) return refuse('not-possible')
    const approved = input.decision === 'approve'
    if (approved && !hasSteppedUp(actor)) return refuse('step-up')
    await closeProposals(tx, dossier.id, { state: approved ? 'APPROVED' : 'DECLINED', kind: 'STOP', decidedById: actor.officialId }, now)
    if (approved) return endProcessing(tx, actor, dossier, { seenVersion: input.version, reason: input.reason || proposal.content.reason }, now)
    return changeDossier(tx, actor, dossier, { event: 'declineStop', now, seenVersion: input.version, note: { kind: 'COLLEAGUES', text: input.reason } })
  })
}
