import 'server-only'
import { opensFrom } from '@/lib/calendar/model/calendar'
import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { allows } from '../model/actions'
import type { DraftContent } from '../model/draft'
import { intakeHindrance } from '../model/completeness'
import type { WithNoteInput } from '../schema'
import { changeDossier } from './change-dossier'
import { enterStep } from './enter-step'
import type { Loaded } from './load-dossier'
import { stepAfter } from './neighbours'

/** Takes in a dossier that is held: the processing clock starts, the due date is fixed, the slip (Mẫu 01) issued. */
export async function acceptHeld(tx: Tx, actor: Actor, dossier: Loaded, input: WithNoteInput, now: Date) {
  const step = stepAfter(dossier)
  if (!allows(dossier, 'accept') || !step) return refuse('not-possible')
  const calendar = await loadCalendar(actor, dossier.agencyId)
  if (!opensFrom(calendar, dayOf(now))) return refuse('no-working-hours')
  const { due } = dueAt(calendar, timeLimitFor(dossier.filedUnder.definition, dossier), now)
  return changeDossier(tx, actor, dossier, {
    event: 'accept',
    now,
    seenVersion: input.version,
    patch: { acceptedAt: now, dueAt: due, urgentAt: due ?? now, ...(await enterStep(tx, actor, dossier, step, now)) },
    note: input.note ? { kind: 'COLLEAGUES', text: input.note } : undefined,
    papers: ['receipt-slip'],
  })
}

/** What stands against taking it in with others; see model/completeness.ts. */
export async function hindranceOf(from: Pick<Tx, 'dossierComponent' | 'componentLookUp' | 'storedFile'>, dossier: Loaded) {
  const where = { dossierId: dossier.id, replacedAt: null }
  const papers = await from.dossierComponent.findMany({ where, select: { componentKey: true, fileId: true } })
  const infected = await from.storedFile.findMany({ where: { id: { in: papers.map(({ fileId }) => fileId) }, content: { verdict: 'INFECTED' } }, select: { id: true } })
  const handedIn = papers.filter(({ fileId }) => !infected.some(({ id }) => id === fileId))
  const replaced = await from.componentLookUp.findMany({ where: { dossierId: dossier.id, finding: 'FOUND' }, select: { componentKey: true } })
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const there = [...handedIn, ...replaced].map(({ componentKey }) => componentKey)
  return intakeHindrance({ ...dossier, definition: dossier.filedUnder.definition, answers, handedIn: there })
}
