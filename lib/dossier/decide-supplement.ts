import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { askSupplement } from './change/ask-supplement'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { closeProposals, openProposal } from './change/proposal'
import { may } from './policy'
import type { DecideProposalInput } from './schema'

/** The supervisor answers the wish for a further request for supplement: a yes sends it, a no goes back to the official with its reason. */
export function decideSupplement(actor: Actor, input: DecideProposalInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'declineSupplement', dossier)) return refuse('not-found')
    const proposal = await openProposal(tx, dossier.id, 'SUPPLEMENT')
    if (!proposal) return refuse('not-possible')
    const approved = input.decision === 'approve'
    if (approved && !hasSteppedUp(actor)) return refuse('step-up')
    const answerBy = new Date(proposal.content.answerBy)
    if (approved && answerBy <= now) return refuse('answer-by-too-early')
    await closeProposals(tx, dossier.id, { state: approved ? 'APPROVED' : 'DECLINED', kind: 'SUPPLEMENT', decidedById: actor.officialId }, now)
    const asking = { items: proposal.content.items, answerBy, seenVersion: input.version, askedById: proposal.proposedById, isFurther: true }
    if (approved) return askSupplement(tx, actor, dossier, asking, now)
    return changeDossier(tx, actor, dossier, { event: 'declineSupplement', now, seenVersion: input.version, note: { kind: 'COLLEAGUES', text: input.reason } })
  })
}
