import 'server-only'
import { dueAt, type DueStep, intakeHours } from '@/lib/calendar/model/due'
import { explainDue, type Explanation } from '@/lib/calendar/model/explain'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { type ClockOf, clockOf } from '../change/clock-of'
import { loadDossier } from '../change/load-dossier'

export type DossierClock = Pick<ClockOf, 'limit'> & {
  /** How the counter's eight hours are counted: until acceptance only. */
  readonly intake: { readonly since: Date; readonly due: Date | null; readonly steps: readonly DueStep[] } | null
  /** From acceptance on. */
  readonly processing: Explanation | null
  /** The date the dossier carries; not that of `processing` where the calendar was changed after it was given. */
  readonly dueAt: Date | null
}

/** How the due date of a dossier came about, for whoever may see the dossier; null for others and where no calendar can tell. */
export async function findClock(actor: Actor, code: string): Promise<DossierClock | null> {
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier) return null
  const calendar = await loadCalendar(actor, dossier.agencyId)
  if (calendar.hours.length === 0) return null
  const { limit, intakeBegan: since, history } = await clockOf(db, dossier)
  return {
    limit,
    intake: history || !dossier.intakeDueAt ? null : { since, ...dueAt(calendar, { unit: 'HOURS', amount: intakeHours }, since) },
    processing: history && explainDue(calendar, history),
    dueAt: dossier.dueAt,
  }
}
