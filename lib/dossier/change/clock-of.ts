import 'server-only'
import type { ClockHistory } from '@/lib/calendar/model/explain'
import type { Tx } from '@/lib/core/db'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { type ClockEvent, clockHistory, intakeBegan } from '../model/clock'
import type { DossierEvent } from '../model/transitions'
import type { Loaded } from './load-dossier'

export type ClockOf = {
  readonly limit: ReturnType<typeof timeLimitFor>
  /** When the counter's eight hours began, the last time. */
  readonly intakeBegan: Date
  /** Null until acceptance. */
  readonly history: ClockHistory | null
}

/** What the deadlines of a dossier hang on, read from its events and the extensions granted. */
export async function clockOf(from: Pick<Tx, 'dossierEvent' | 'dueExtension'>, dossier: Loaded): Promise<ClockOf> {
  const of = { dossierId: dossier.id }
  const rows = await from.dossierEvent.findMany({ where: of, orderBy: { sequence: 'asc' }, select: { event: true, at: true, from: true } })
  const approved = await from.dueExtension.findMany({ where: { ...of, state: 'APPROVED' }, orderBy: { decidedAt: 'asc' }, select: { decidedAt: true, due: true } })
  const events = rows.map((row): ClockEvent => ({ ...row, event: row.event as DossierEvent }))
  const granted = approved.flatMap(({ decidedAt, due }) => (decidedAt ? [{ at: decidedAt, due }] : []))
  const { definition } = dossier.filedUnder
  const limit = timeLimitFor(definition, dossier)
  return {
    limit,
    intakeBegan: intakeBegan(events, dossier.submittedAt ?? dossier.createdAt),
    history: clockHistory({ limit, policy: definition.supplementClock, acceptedAt: dossier.acceptedAt }, events, granted),
  }
}
