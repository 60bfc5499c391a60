import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { lastStep, previousStep } from '@/lib/procedure/model/workflow'
import type { WorkflowStep } from '@/lib/procedure/schema'
import { voidRegisterEntry } from '@/lib/register/void-register-entry'
import { changeDossier } from './change/change-dossier'
import { endHandOver } from './change/end-hand-over'
import { endResultUse } from './change/end-result-use'
import { enterStep } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import type { DraftContent } from './model/draft'
import { may } from './policy'
import type { WithReasonInput } from './schema'

/**
 * A supervisor takes back a hand-over, which is then to be done again; or a result that is still in the office: it
 * counts no more, its number in the register is struck, and the dossier is decided anew. Each with a reason for the citizen.
 */
export function recallDossier(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || !may(actor, 'recall', dossier)) return refuse('not-found')
    const handedOver = dossier.status === 'RETURNED'
    const step = handedOver ? lastOf(dossier) : deciding(dossier)
    if (!step) return refuse('not-possible')

    const changed = await changeDossier(tx, actor, dossier, {
      event: 'recall',
      now,
      seenVersion: input.version,
      patch: {
        ...(handedOver ? { returnedAt: null } : { completedAt: null }),
        urgentAt: dossier.dueAt ?? now,
        ...(await enterStep(tx, actor, dossier, step, now)),
      },
      note: { kind: 'REASON', text: input.reason },
      papers: ['recall'],
    })
    if (!changed.ok) return changed
    const result = { dossierId: dossier.id, kind: 'result' }
    if (handedOver) {
      await tx.resultDocument.updateMany({ where: result, data: { deliveredAt: null, deliveredBy: null, receiverCipher: null } })
      await endHandOver(tx, dossier.id, { by: actor, now })
      return changed
    }
    await tx.resultDocument.updateMany({ where: result, data: { kind: 'recalled-result' } })
    await voidRegisterEntry(tx, { dossierId: dossier.id, reason: 'recalled', now })
    await endResultUse(tx, dossier.id, now)
    return changed
  })
}

const lastOf = ({ filedUnder }: Loaded): WorkflowStep | null => filedUnder.definition.workflow ? lastStep(filedUnder.definition.workflow) : null

/** The step whose yes made the result. */
function deciding({ filedUnder, answersCipher, stepKey }: Loaded): WorkflowStep | null {
  const { answers } = decryptJson(answersCipher) as DraftContent
  return previousStep(filedUnder.definition.workflow, stepKey, answers)
}
