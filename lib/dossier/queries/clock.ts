import 'server-only'
import { dueAt, type DueStep, intakeHours } from '@/lib/calendar/model/due'
import { explainDue, type Explanation } from '@/lib/calendar/model/explain'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { type Loaded, loadDossier } from '../change/load-dossier'
import { type ClockEvent, clockHistory, intakeBegan } from '../model/clock'
import type { DossierEvent } from '../model/transitions'

export type DossierClock = {
  readonly limit: ReturnType<typeof timeLimitFor>
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
  const events = await clockEvents(dossier)
  const { limit, policy } = limitOf(dossier)
  const since = intakeBegan(events, dossier.submittedAt ?? dossier.createdAt)
  const history = clockHistory({ limit, policy, acceptedAt: dossier.acceptedAt }, events, [])
  return {
    limit,
    intake: history || !dossier.intakeDueAt ? null : { since, ...dueAt(calendar, { unit: 'HOURS', amount: intakeHours }, since) },
    processing: history && explainDue(calendar, history),
    dueAt: dossier.dueAt,
  }
}

function limitOf({ filedUnder: { definition }, channel, caseKey }: Loaded) {
  return { limit: timeLimitFor(definition, { channel, caseKey }), policy: definition.supplementClock }
}

async function clockEvents({ id }: Loaded): Promise<ClockEvent[]> {
  const rows = await db.dossierEvent.findMany({ where: { dossierId: id }, orderBy: { sequence: 'asc' }, select: { event: true, at: true, from: true } })
  return rows.map((row) => ({ ...row, event: row.event as DossierEvent }))
}
