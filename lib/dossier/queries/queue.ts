import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import { isLate } from '../model/deadlines'
import type { Status } from '../model/statuses'
import { rangesOf, type QueueFilter as Range } from '../reading/queue-ranges'

export type QueueFilter = Range & {
  /** As given by the page before. */
  readonly after?: string | undefined
  /** Fifty dossiers a page instead of twenty. */
  readonly long?: boolean
}

export type QueueRow = {
  readonly code: string
  readonly version: number
  readonly agencyId: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly ownerName: string
  /** Who filed it for its owner; null: the owner. */
  readonly submitterName: string | null
  readonly status: Status
  readonly channel: string
  readonly stepKey: string | null
  /** Null while the citizen must act, and at the end. */
  readonly stepRole: Role | null
  readonly assigneeName: string | null
  readonly mine: boolean
  readonly submittedAt: Date
  readonly acceptedAt: Date | null
  readonly completedAt: Date | null
  readonly dueAt: Date | null
  readonly intakeDueAt: Date | null
  readonly urgentAt: Date | null
  /** The clock stands still. */
  readonly paused: boolean
  readonly waitsForAgency: boolean
  /** Messages of the citizen that nobody has opened. */
  readonly unread: number
  /** The largest share of the running time of which officials were warned: 50, 80, 100. */
  readonly warned: number | null
  /** A later date is proposed and not decided. */
  readonly proposed: boolean
  /** It is, or was, late, and nobody has said why. */
  readonly unexplained: boolean
}

export type QueuePage = { readonly rows: readonly QueueRow[]; readonly next: string | null }

const pageSizes = { short: 20, long: 50 }

/**
 * Dossiers of a view, most urgent first. Keyset pages: `next` goes back in as `after`. One index range per grant (agency and
 * role), so the cost does not grow with what is closed or others' turn.
 */
export async function listQueue(actor: Actor, filter: QueueFilter, now: Date): Promise<QueuePage> {
  if (actor.kind !== 'official') return { rows: [], next: null }
  const pageSize = filter.long ? pageSizes.long : pageSizes.short
  const cursor = readCursor(filter.after)
  const further = cursor ? Prisma.sql` AND (d.urgent_at, d.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty
  const ranges = rangesOf(actor, filter, now).map(
    (range) => Prisma.sql`(SELECT d.id, d.urgent_at FROM dossiers d WHERE ${range}${further} ORDER BY d.urgent_at, d.id LIMIT ${pageSize + 1})`,
  )
  if (ranges.length === 0) return { rows: [], next: null }
  const found = await db.$queryRaw<RawRow[]>`
    WITH page AS (SELECT * FROM (${Prisma.join(ranges, ' UNION ALL ')}) u ORDER BY urgent_at, id LIMIT ${pageSize + 1})
    SELECT d.id, d.code, d.version, d.agency_id, d.procedure_code, v.name, d.owner_name, d.submitter_name, d.status, d.channel, d.step_key, d.step_role, o.full_name, d.assignee_id,
      d.submitted_at, d.accepted_at, d.completed_at, d.due_at, d.intake_due_at, d.urgent_at, d.paused_at, d.waits_for_agency, d.office_unread,
      (SELECT max(w.percent) FROM due_warnings w WHERE w.dossier_id = d.id AND w.due_at = d.urgent_at) AS warned,
      EXISTS (SELECT FROM due_extensions e WHERE e.dossier_id = d.id AND e.state = 'PROPOSED') AS proposed,
      EXISTS (SELECT FROM delay_reasons r WHERE r.dossier_id = d.id) AS explained
    FROM page JOIN dossiers d USING (id) JOIN procedure_versions v ON v.id = d.procedure_version_id
    LEFT JOIN officials o ON o.id = d.assignee_id
    ORDER BY d.urgent_at, d.id`
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  return {
    rows: found.slice(0, pageSize).map((row) => rowOf(row, actor.officialId, now)),
    next: last?.urgent_at ? `${String(last.urgent_at.getTime())}.${shortId(last.id)}` : null,
  }
}

type RawRow = {
  id: string
  code: string
  version: number
  agency_id: string
  procedure_code: string
  name: string
  owner_name: string
  submitter_name: string | null
  status: Status
  channel: string
  step_key: string | null
  step_role: Role | null
  full_name: string | null
  assignee_id: string | null
  submitted_at: Date
  accepted_at: Date | null
  completed_at: Date | null
  due_at: Date | null
  intake_due_at: Date | null
  urgent_at: Date | null
  paused_at: Date | null
  waits_for_agency: boolean
  office_unread: number
  warned: number | null
  proposed: boolean
  explained: boolean
}

const rowOf = (row: RawRow, me: string, now: Date): QueueRow => ({
  code: row.code,
  version: row.version,
  agencyId: row.agency_id,
  procedureCode: row.procedure_code,
  procedureName: row.name,
  ownerName: row.owner_name,
  submitterName: row.submitter_name,
  status: row.status,
  channel: row.channel,
  stepKey: row.step_key,
  stepRole: row.step_role,
  assigneeName: row.full_name,
  mine: row.assignee_id === me,
  submittedAt: row.submitted_at,
  acceptedAt: row.accepted_at,
  completedAt: row.completed_at,
  dueAt: row.due_at,
  intakeDueAt: row.intake_due_at,
  urgentAt: row.urgent_at,
  paused: row.paused_at !== null,
  waitsForAgency: row.waits_for_agency,
  unread: row.office_unread,
  warned: row.warned,
  proposed: row.proposed,
  unexplained: !row.explained && isLate({ dueAt: row.due_at, completedAt: row.completed_at, pausedAt: row.paused_at, status: row.status }, now),
})

function readCursor(after: string | undefined): { at: Date; id: string } | null {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  return id && /^\d{1,15}$/.test(at) ? { at: new Date(Number(at)), id } : null
}
