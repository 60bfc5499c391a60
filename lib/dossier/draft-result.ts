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
import { type Loaded, loadDossier } from './change/load-dossier'
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
    const { workflow } = dossier.filedUnder.definition
    const next = allows(dossier, 'draftResult') ? nextStep(workflow, dossier.stepKey) : undefined
    if (!next) return refuse('not-possible')
    if (!knowsAll(dossier, Object.keys(input.values))) return refuse('unknown-value')

    const confirmation = stepByKey(workflow, dossier.stepKey)?.confirmation
    const asks = confirmation !== undefined
    const id = newId()
    const deadline = new Date(now.getTime() + hoursToAnswer(confirmation) * 3_600_000)
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
        ...(!asks && { outcome: 'SILENT', answeredAt: now }),
      },
    })
    if (asks) await addJob(tx, 'pass-confirmation', { confirmationId: id }, { key: `confirmation-${id}`, runAt: deadline })
    return changed
  })
}

const hoursToAnswer = (confirmation?: { readonly silentAfterHours: number }) => confirmation?.silentAfterHours ?? 0

/** The officer may correct what the form asked for, a table's cell by `table.row.column`, and nothing else. */
function knowsAll(dossier: Loaded, names: readonly string[]): boolean {
  const known = new Set(allFields(dossier.filedUnder.definition.form ?? { pages: [] }).map(({ key }) => key))
  return names.every((name) => known.has(name.split('.')[0] ?? ''))
}
