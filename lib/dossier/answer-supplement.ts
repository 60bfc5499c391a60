import 'server-only'
import { intakeDue } from '@/lib/calendar/model/due'
import { dueAfterPause } from '@/lib/calendar/model/pause'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { refuse } from '@/lib/core/result'
import { checkForm } from '@/lib/form/model/checks'
import { pruneAnswers } from '@/lib/form/model/reachability'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import { openSupplement, type OpenSupplement } from './change/open-supplement'
import { closeProposals } from './change/proposal'
import { askedComponents, openPlaces } from './model/supplement'
import type { SeenInput } from './schema'

/**
 * Sends the supplement: only once the whole dossier validates with it do its answers and papers replace the old ones,
 * which stay readable. Answering is what resolves the request; the clock goes on by the procedure's policy.
 */
export function answerSupplement(actor: Actor, input: SeenInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    const { form, workflow } = dossier.filedUnder.definition
    const step = stepByKey(workflow, dossier.stepKey)
    if (!open || !form || !step) return refuse('not-possible')
    if (checkForm(form, open.content.answers, { today: dayOf(now), raw: open.content.raw }).length > 0) return refuse('incomplete')
    if (!(await allPapersThere(tx, open))) return refuse('components-missing')

    const changed = await changeDossier(tx, actor, dossier, {
      event: 'answerSupplement',
      now,
      seenVersion: input.version,
      patch: {
        answersCipher: encryptJson({ answers: pruneAnswers(form, open.content.answers), raw: {} }),
        pausedAt: null,
        ...(await clockGoesOn(actor, dossier, now)),
        ...(await enterStep(tx, actor, dossier, step, now)),
      },
    })
    if (!changed.ok) return changed
    await replaceOld(tx, dossier, open, now)
    await addJob(tx, 'read-texts', { dossierId: dossier.id }, { key: `texts-${dossier.id}` })
    return changed
  })
}

async function allPapersThere(tx: Tx, { request, items }: OpenSupplement): Promise<boolean> {
  const added = await tx.dossierComponent.findMany({ where: { supplementRequestId: request.id }, select: { componentKey: true, replacesFileId: true } })
  return openPlaces(items, added).length === 0
}

/** Before acceptance the eight-hour intake clock starts anew; after it the due date follows the supplement policy. */
async function clockGoesOn(actor: Actor, dossier: Loaded, now: Date) {
  const calendar = await loadCalendar(actor, dossier.agencyId)
  if (!dossier.acceptedAt) {
    const due = intakeDue(calendar, now)
    return { intakeDueAt: due, urgentAt: due }
  }
  if (!dossier.dueAt || !dossier.pausedAt) return {}
  const { definition } = dossier.filedUnder
  const limit = timeLimitFor(definition, { channel: dossier.channel, caseKey: dossier.caseKey })
  const due = dueAfterPause(calendar, definition.supplementClock, { limit, due: dossier.dueAt, pausedFrom: dossier.pausedAt, pausedTo: now })
  return { dueAt: due, urgentAt: due ?? now }
}

async function replaceOld(tx: Tx, dossier: Loaded, { request, items }: OpenSupplement, now: Date): Promise<void> {
  await tx.earlierAnswers.create({ data: { id: newId(), dossierId: dossier.id, answersCipher: dossier.answersCipher, replacedAt: now } })
  const whole = askedComponents(items.filter(({ files }) => !files))
  const alone = items.flatMap(({ files = [] }) => files.map(({ file }) => file))
  await tx.dossierComponent.updateMany({
    where: {
      dossierId: dossier.id,
      replacedAt: null,
      AND: [
        { OR: [{ componentKey: { in: whole } }, { fileId: { in: alone } }] },
        { OR: [{ supplementRequestId: null }, { supplementRequestId: { not: request.id } }] },
      ],
    },
    data: { replacedAt: now },
  })
  // Somebody may have been about to end it because nothing came.
  await closeProposals(tx, dossier.id, { state: 'LAPSED' }, now)
  await tx.supplementRequest.update({ where: { id: request.id }, data: { state: 'ANSWERED', resolvedAt: now } })
}
