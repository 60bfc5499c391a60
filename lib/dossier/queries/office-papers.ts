import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { loadDossier } from '../change/load-dossier'
import { type Holder, type Movement, movements, outcomeOf } from '../model/movements'
import type { DossierEvent } from '../model/transitions'
import { paperMatter } from '../reading/paper-matter'

/** Who has a dossier, as papers of the office write it. */
export type NamedHolder = { readonly holder: Holder; readonly name: string | null }

/**
 * What the routing slip and the log of a dossier say, for an official of its agency, or null. It is read anew each time,
 * so it is always up to date; the reading is recorded.
 */
export async function findRouting(actor: Actor, code: string, now: Date) {
  if (actor.kind !== 'official') return null
  const dossier = await loadDossier(db, actor, { code })
  const { workflow } = dossier?.filedUnder.definition ?? {}
  if (!dossier || !workflow) return null
  const of = { dossierId: dossier.id }
  const events = await db.dossierEvent.findMany({ where: of, orderBy: { sequence: 'asc' } })
  const [matter, assignments, calendar] = await Promise.all([
    paperMatter(actor, dossier, events.at(-1)?.id),
    db.assignment.findMany({ where: of, orderBy: { assignedAt: 'asc' } }),
    loadCalendar(actor, dossier.agencyId),
  ])
  if (!matter) return null
  await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId })
  const known = events.map(({ event, at, stepKey }) => ({ event: event as DossierEvent, at, stepKey }))
  const moved = movements({ events: known, assignments, workflow, stepKey: dossier.stepKey })
  const named = await namesOf([...moved.flatMap(({ giver, receiver }) => [giver, receiver]).flatMap(idOf), ...events.flatMap(({ actorId }) => actorId ?? [])])
  const nameOf = (holder: Holder): NamedHolder => ({ holder, name: named.get(idOf(holder)[0] ?? '') ?? null })
  return {
    matter,
    intakeDueAt: dossier.intakeDueAt,
    movements: moved.map((one) => ({ ...one, giver: nameOf(one.giver), receiver: nameOf(one.receiver), outcome: outcomeOf(calendar, one, workflow, dossier) })),
    entries: events.map((event) => ({
      at: event.at,
      event: event.event as DossierEvent,
      by: event.actorKind as 'citizen' | 'official' | 'system',
      officialName: named.get(event.actorId ?? '') ?? null,
      next: nextOf(moved, event.at, nameOf),
      limit: dossier.acceptedAt === null || event.at < dossier.acceptedAt ? dossier.intakeDueAt : (event.dueAt ?? dossier.dueAt),
    })),
  }
}
export type Routing = NonNullable<Awaited<ReturnType<typeof findRouting>>>

/** Whose turn it was after that moment; null once nobody's is. */
function nextOf(moved: readonly Movement[], at: Date, nameOf: (holder: Holder) => NamedHolder): NamedHolder | null {
  const last = moved.findLast((one) => one.at <= at)
  return last ? nameOf(last.receiver) : null
}

const idOf = (holder: Holder): string[] => (holder.kind === 'official' ? [holder.officialId] : [])

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const uuids = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const rows = await db.official.findMany({ where: { id: { in: uuids } }, select: { id: true, fullName: true } })
  return new Map(rows.map(({ id, fullName }) => [id, fullName]))
}
