import 'server-only'
import { type Day, dayOf } from '@/lib/core/dates'
import { Prisma } from '@/lib/core/db'
import type { RetentionKind } from '../model/retention'

export type DueRule = {
  readonly agencyId: string
  readonly kind: RetentionKind
  /** '' for all sectors without a rule of their own, which are `otherSectors`. */
  readonly sector: string
  readonly otherSectors: readonly string[]
  readonly before: Date
}

/** Nothing is destroyed that somebody may still need: a hold, an open complaint, correction or rectification. */
const heldDossier = (today: Day) => Prisma.sql`(
  EXISTS (SELECT FROM retention_holds h WHERE h.ended_at IS NULL AND h.until_day >= ${today}::date AND (h.dossier_id = d.id OR h.person_id IN (d.owner_id, d.submitter_id)))
  OR EXISTS (SELECT FROM complaints c WHERE c.state IN ('RECEIVED', 'ASSIGNED') AND (c.dossier_id = d.id OR (c.dossier_id IS NULL AND c.person_id = d.owner_id)))
  OR EXISTS (SELECT FROM rectifications r WHERE r.state = 'OPEN' AND r.person_id = d.owner_id)
  OR EXISTS (SELECT FROM correction_requests q WHERE q.state IN ('REQUESTED', 'AGREED') AND q.dossier_id = d.id))`

const heldPerson = (today: Day) => Prisma.sql`EXISTS (
  SELECT FROM retention_holds h WHERE h.ended_at IS NULL AND h.until_day >= ${today}::date AND h.person_id = m.person_id)`

/** A rule for all sectors leaves alone whatever a register points to; only one that names the sector reaches its papers. */
function ofSector({ sector, otherSectors }: DueRule) {
  const inRegister = Prisma.sql`EXISTS (SELECT FROM register_entries e WHERE e.dossier_id = d.id)`
  if (sector !== '') return Prisma.sql`v.sector = ${sector}`
  const others = otherSectors.length === 0 ? Prisma.empty : Prisma.sql`AND v.sector NOT IN (${Prisma.join([...otherSectors])})`
  return Prisma.sql`NOT ${inRegister} ${others}`
}

/** The records a rule is about that ended before its moment, with that moment and whether something holds them. */
function ended(rule: DueRule, today: Day): Prisma.Sql {
  const { agencyId, kind, before } = rule
  const dossiers = Prisma.sql`dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id`
  const over = Prisma.sql`d.agency_id = ${agencyId}::uuid AND d.closed_at < ${before}::timestamptz AND ${ofSector(rule)}`
  const statuses = kind === 'stopped' ? Prisma.sql`d.status IN ('REFUSED', 'STOPPED')` : Prisma.sql`d.status = 'RETURNED'`
  switch (kind) {
    case 'stopped':
    case 'finished':
      return Prisma.sql`SELECT d.id, d.closed_at AS at, ${heldDossier(today)} AS held FROM ${dossiers} WHERE ${over} AND ${statuses} AND d.destroyed_at IS NULL`
    case 'result':
      return Prisma.sql`SELECT t.id, d.closed_at AS at, ${heldDossier(today)} AS held FROM result_documents t JOIN ${dossiers} ON d.id = t.dossier_id
        WHERE ${over} AND ${statuses} AND t.kind = 'result' AND NOT EXISTS (SELECT FROM register_entries e WHERE e.dossier_id = d.id)`
    case 'notice':
      return Prisma.sql`SELECT m.id, m.created_at AS at, (${heldPerson(today)} OR (d.id IS NOT NULL AND ${heldDossier(today)})) AS held
        FROM messages m LEFT JOIN dossiers d ON d.id = m.dossier_id
        WHERE m.agency_id = ${agencyId}::uuid AND m.created_at < ${before}::timestamptz AND (d.id IS NULL OR d.closed_at IS NOT NULL)`
    case 'delivery':
      return Prisma.sql`SELECT m.id, m.created_at AS at, (d.id IS NOT NULL AND ${heldDossier(today)}) AS held
        FROM deliveries m LEFT JOIN dossiers d ON d.id = m.dossier_id
        WHERE m.agency_id = ${agencyId}::uuid AND m.created_at < ${before}::timestamptz AND m.state <> 'PENDING' AND (d.id IS NULL OR d.closed_at IS NOT NULL)`
  }
}

/** Those the rule destroys next, the oldest first. */
export const nextDue = (rule: DueRule, now: Date, most: number): Prisma.Sql =>
  Prisma.sql`SELECT id, at FROM (${ended(rule, dayOf(now))}) r WHERE NOT held ORDER BY at, id LIMIT ${most}::integer`

/** How many it would destroy, from when, and how many are held. */
export const countDue = (rule: DueRule, now: Date): Prisma.Sql =>
  Prisma.sql`SELECT count(*) FILTER (WHERE NOT held)::integer AS due, count(*) FILTER (WHERE held)::integer AS held,
    min(at) FILTER (WHERE NOT held) AS oldest, max(at) FILTER (WHERE NOT held) AS newest FROM (${ended(rule, dayOf(now))}) r`
