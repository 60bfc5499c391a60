import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { refuse } from '@/lib/core/result'
import { allFields } from '@/lib/form/model/fields'
import type { FormDefinition } from '@/lib/form/schema'
import { stepByKey } from '@/lib/procedure/model/workflow'
import type { WorkflowStep } from '@/lib/procedure/schema'
import { changeDossier } from './change/change-dossier'
import { enterStep, leaveQueue } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import { stepAfter } from './change/neighbours'
import { blankIssue, renderResult, type ResultWords } from './change/result'
import { allows } from './model/actions'
import type { DraftContent } from './model/draft'
import { answerValues } from './model/result-values'
import type { DraftResultInput } from './schema'

/**
 * The officer drafts the result. Where the step says so the citizen is asked to confirm it, and silence until the
 * deadline is agreement (for online birth and death registration one day: procedure pages of 1.001193 and 1.000656);
 * otherwise the dossier goes straight to the next step. The processing clock keeps running.
 */
export function draftResult(actor: Actor, input: DraftResultInput, now: Date, words: ResultWords) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const { workflow, form } = dossier.filedUnder.definition
    const step = stepByKey(workflow, dossier.stepKey)
    const next = stepAfter(dossier)
    if (!step || !next || !allows(dossier, 'draftResult')) return refuse('not-possible')
    if (!allKnown(form, input.values)) return refuse('unknown-value')

    const asks = step.confirmation !== undefined
    const corrected = corrections(dossier, input.values, words)
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'draftResult',
      now,
      seenVersion: input.version,
      patch: asks ? await leaveQueue(tx, dossier, now) : await enterStep(tx, actor, dossier, next, now),
      ...(asks && { reasonCode: 'confirmation-asked' }),
    })
    if (!changed.ok) return changed
    const fileId = await renderResult(tx, dossier, { corrected, issue: blankIssue, words }, now)
    await askConfirmation(tx, { dossierId: dossier.id, officialId: actor.officialId, values: corrected, fileId, step, now })
    return changed
  })
}

/** What stands in the draft otherwise than declared; the form posts every value it shows. */
function corrections(dossier: Loaded, values: DraftResultInput['values'], words: ResultWords): DraftResultInput['values'] {
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const declared = new Map(answerValues(dossier.filedUnder.definition.form ?? { pages: [] }, answers, words.answers))
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== declared.get(name)))
}

function allKnown(form: FormDefinition | undefined, values: DraftResultInput['values']): boolean {
  const known = new Set(allFields(form ?? { pages: [] }).map(({ key }) => key))
  return Object.keys(values).every((name) => known.has(name.split('.')[0] ?? ''))
}

type Asked = { dossierId: string; officialId: string; values: DraftResultInput['values']; fileId: string; step: WorkflowStep; now: Date }

/** A step without a confirmation keeps the draft too, as agreed at once. */
async function askConfirmation(tx: Tx, { dossierId, officialId, values, fileId, step, now }: Asked): Promise<void> {
  const id = newId()
  const deadlineAt = new Date(now.getTime() + (step.confirmation?.silentAfterHours ?? 0) * 3_600_000)
  const answer = step.confirmation ? { outcome: null, answeredAt: null } : { outcome: 'SILENT' as const, answeredAt: now }
  await tx.confirmationRequest.create({
    data: { id, dossierId, dataCipher: encryptJson(values), fileId, sentAt: now, sentById: officialId, deadlineAt, ...answer },
  })
  if (step.confirmation) await addJob(tx, 'pass-confirmation', { confirmationId: id }, { key: `confirmation-${id}`, runAt: deadlineAt })
}
