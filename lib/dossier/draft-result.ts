import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { refuse } from '@/lib/core/result'
import { allFields } from '@/lib/form/model/fields'
import { nextStep, stepByKey } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change/change-dossier'
import { enterStep, leaveQueue } from './change/enter-step'
import { loadDossier } from './change/load-dossier'
import { blankIssue, renderResult, type ResultWords } from './change/result'
import { allows } from './model/actions'
import type { DraftResultInput } from './schema'

/**
 * The officer drafts the result. Where the step says so the citizen is asked to confirm it, and silence until the
 * deadline is agreement (for online birth and death registration one day: procedure pages of 1.001193 and 1.000656);
 * otherwise the dossier goes straight to the next step. The processing clock keeps running.
 */
export function draftResult(actor: Actor, input: DraftResultInput, now: Date, words: ResultWords) {
  return inTransaction(async (tx) => {
    const dossier = await loadDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const { workflow, form } = dossier.filedUnder.definition
    const step = stepByKey(workflow, dossier.stepKey)
    const next = nextStep(workflow, dossier.stepKey)
    if (!step || !next || !allows(dossier, 'draftResult')) return refuse('not-possible')
    const known = new Set(allFields(form ?? { pages: [] }).map(({ key }) => key))
    if (Object.keys(input.values).some((name) => !known.has(name.split('.')[0] ?? ''))) return refuse('unknown-value')

    const asks = step.confirmation !== undefined
    const id = newId()
    const deadline = new Date(now.getTime() + (step.confirmation?.silentAfterHours ?? 0) * 3_600_000)
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'draftResult',
      now,
      seenVersion: input.version,
      patch: asks ? await leaveQueue(tx, dossier, now) : await enterStep(tx, dossier, next, now),
      ...(asks && { reasonCode: 'confirmation-asked' }),
    })
    if (!changed.ok) return changed
    await tx.confirmationRequest.create({
      data: {
        id,
        dossierId: dossier.id,
        dataCipher: encryptJson(input.values),
        fileId: await renderResult(tx, dossier, input.values, blankIssue, words, now),
        sentAt: now,
        sentById: actor.officialId,
        deadlineAt: deadline,
        outcome: asks ? null : 'SILENT',
        answeredAt: asks ? null : now,
      },
    })
    if (asks) await addJob(tx, 'pass-confirmation', { confirmationId: id }, { key: `confirmation-${id}`, runAt: deadline })
    return changed
  })
}
