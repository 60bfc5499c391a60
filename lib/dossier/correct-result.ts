import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import type { WorkflowStep } from '@/lib/procedure/schema'
import { changeDossier } from './change/change-dossier'
import { endHandOver } from './change/end-hand-over'
import { enterStep } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import type { WithReasonInput } from './schema'

/**
 * An issued result is wrong, as the citizen said or the office found: it is made anew from the drafting on, with a notice
 * to the citizen. Until the new one is approved the old counts; then it is marked as replaced, its number is struck with
 * the reason and stays in the book, and the new result takes the next number (`approveDossier`). The end of the
 * processing stays the first one: what was on time stays so.
 */
export function correctResult(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const step = draftingStep(dossier)
    if (!step) return refuse('not-possible')
    const wasHandedOver = dossier.status === 'RETURNED'
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'correct',
      now,
      seenVersion: input.version,
      patch: { returnedAt: null, urgentAt: now, ...(await enterStep(tx, actor, dossier, step, now)) },
      reasonCode: 'corrected',
      note: { kind: 'REASON', text: input.reason },
      papers: ['correction'],
    })
    if (!changed.ok) return changed
    if (wasHandedOver) await endHandOver(tx, dossier.id, { by: actor, now })
    await agree(tx, dossier, actor.officialId, { answer: input.reason, now })
    return changed
  })
}

/** Where the result is drafted; without such a step, where it is approved. */
function draftingStep({ filedUnder }: Loaded): WorkflowStep | undefined {
  const steps = filedUnder.definition.workflow?.steps ?? []
  return steps.findLast(({ actions }) => actions.includes('draftResult')) ?? steps.findLast(({ actions }) => actions.includes('approve') || actions.includes('complete'))
}

/** The citizen's wish is granted, or what the office found is written down. */
async function agree(tx: Tx, { id: dossierId, agencyId }: Loaded, officialId: string, { answer, now }: { answer: string; now: Date }): Promise<void> {
  const decided = { state: 'AGREED' as const, answerCipher: encrypt(answer), decidedAt: now, decidedById: officialId }
  const { count } = await tx.correctionRequest.updateMany({ where: { dossierId, state: 'REQUESTED' }, data: decided })
  if (count > 0) return
  const found = { askedByKind: 'official', askedById: officialId, askedAt: now, reasonCipher: encrypt(answer) }
  await tx.correctionRequest.create({ data: { id: newId(), dossierId, agencyId, ...found, ...decided } })
}
