import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { addDays, dayOf, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { type Digest, digestCodes, type DigestGroup } from '@/lib/notification/model/digest'

/** A dossier is told of for its most pressing reason only. */
const atMost = 5000

/**
 * What waits for each official of the agency this morning: their own dossiers, and those of their role that nobody has.
 * By official; whoever has nothing is not there. For the machinery.
 */
export async function morningOf(actor: Actor, agencyId: string, now: Date): Promise<ReadonlyMap<string, Digest>> {
  if (actor.kind !== 'system') return new Map()
  const evening = momentOf(addDays(dayOf(now), 1), 0)
  const yesterday = momentOf(addDays(dayOf(now), -1), 0)
  const rows = await db.$queryRaw<{ official: string; code: string; what: DigestGroup }[]>`
    SELECT DISTINCT official, code, what, urgent_at FROM (
      SELECT g.official_id AS official, d.code, d.urgent_at, CASE
        WHEN d.status IN ('SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED') OR d.waits_for_agency THEN 'waiting'
        WHEN d.urgent_at < ${now} THEN 'overdue'
        WHEN d.urgent_at < ${evening} AND d.status = 'REGISTERED' THEN 'intake'
        WHEN d.urgent_at < ${evening} THEN 'dueToday'
        WHEN EXISTS (SELECT FROM due_warnings w WHERE w.dossier_id = d.id AND w.due_at = d.urgent_at AND w.warned_at >= ${yesterday}) THEN 'warned'
      END AS what
      FROM dossiers d JOIN official_grants g ON g.agency_id = d.agency_id AND g.revoked_at IS NULL
        AND (g.official_id = d.assignee_id OR (d.assignee_id IS NULL AND g.role = d.step_role))
      WHERE d.agency_id = ${agencyId}::uuid AND d.code IS NOT NULL AND d.status <> 'DRAFT' AND d.closed_at IS NULL AND d.completed_at IS NULL
      UNION ALL
      SELECT m.official_id, d.code, m.at, 'mentions' FROM note_mentions m JOIN dossier_notes n ON n.id = m.note_id JOIN dossiers d ON d.id = n.dossier_id
      WHERE m.agency_id = ${agencyId}::uuid AND m.read_at IS NULL AND d.code IS NOT NULL
    ) told WHERE what IS NOT NULL ORDER BY urgent_at LIMIT ${atMost}`
  const found = new Map<string, Map<DigestGroup, string[]>>()
  for (const { official, code, what } of rows) {
    const groups = found.get(official) ?? new Map<DigestGroup, string[]>()
    found.set(official, groups.set(what, [...(groups.get(what) ?? []), code]))
  }
  const digestOf = (groups: Map<DigestGroup, string[]>): Digest =>
    Object.fromEntries([...groups].map(([what, codes]) => [what, { count: codes.length, codes: codes.slice(0, digestCodes) }]))
  return new Map([...found].map(([official, groups]) => [official, digestOf(groups)]))
}
