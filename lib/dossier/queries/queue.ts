import 'server-only'
import { type Actor, type Grant, holds, type Role } from '@/lib/core/actor'
import { dayOf, momentOf } from '@/lib/core/dates'
import { db, Prisma } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import { searchKey } from '@/lib/procedure/model/search'
import { dossierCodePattern, tidyCode } from '../model/codes'
import type { Status } from '../model/statuses'
import { handledAgencies, handlingRoles } from '../policy'

export type QueueView = 'turn' | 'mine' | 'today' | 'overdue' | 'all'

export type QueueFilter = {
  /** turn: what I may do next; mine: what I have; today, overdue: of my turn; all: every open dossier (supervisor). */
  readonly view: QueueView
  readonly procedureCode?: string | undefined
  readonly status?: Status | undefined
  /** A code, or a part of the owner's name, with or without diacritics. Searches ended dossiers too. */
  readonly query?: string | undefined
  /** As given by the page before. */
  readonly after?: string | undefined
}

export type QueueRow = {
  readonly code: string
  readonly agencyId: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly ownerName: string
  readonly status: Status
  readonly stepKey: string | null
  /** Null while the citizen must act, and at the end. */
  readonly stepRole: Role | null
  readonly assigneeName: string | null
  readonly mine: boolean
  readonly submittedAt: Date
  readonly dueAt: Date | null
  readonly intakeDueAt: Date | null
  readonly urgentAt: Date | null
}

export type QueuePage = { readonly rows: readonly QueueRow[]; readonly next: string | null }

const pageSize = 20

/**
 * Dossiers the official may work, most urgent first. Keyset pages: `next` goes back in as `after`.
 * One index range per grant (agency and role), so the cost does not grow with what is closed or others' turn.
 */
export async function listQueue(actor: Actor, filter: QueueFilter, now: Date): Promise<QueuePage> {
  if (actor.kind !== 'official') return { rows: [], next: null }
  const cursor = readCursor(filter.after)
  const conditions = [...narrowed(actor.officialId, filter, now), ...(cursor ? [Prisma.sql`(d.urgent_at, d.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : [])]
  const ranges = rangesOf(actor, filter).map(
    (range) => Prisma.sql`(SELECT d.id, d.urgent_at FROM dossiers d WHERE ${Prisma.join([range, ...conditions], ' AND ')} ORDER BY d.urgent_at, d.id LIMIT ${pageSize + 1})`,
  )
  if (ranges.length === 0) return { rows: [], next: null }
  const found = await db.$queryRaw<RawRow[]>`
    WITH page AS (SELECT * FROM (${Prisma.join(ranges, ' UNION ')}) u ORDER BY urgent_at, id LIMIT ${pageSize + 1})
    SELECT d.id, d.code, d.agency_id, d.procedure_code, v.name, d.owner_name, d.status, d.step_key, d.step_role, o.full_name, d.assignee_id,
      d.submitted_at, d.due_at, d.intake_due_at, d.urgent_at
    FROM page JOIN dossiers d USING (id) JOIN procedure_versions v ON v.id = d.procedure_version_id
    LEFT JOIN officials o ON o.id = d.assignee_id
    ORDER BY d.urgent_at, d.id`
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  return {
    rows: found.slice(0, pageSize).map((row) => rowOf(row, actor.officialId)),
    next: last?.urgent_at ? `${String(last.urgent_at.getTime())}.${shortId(last.id)}` : null,
  }
}

export type QueueCounts = Readonly<Record<QueueView, number>>

/** How many dossiers each view holds. */
export async function countQueue(actor: Actor, now: Date): Promise<QueueCounts> {
  const none = { turn: 0, mine: 0, today: 0, overdue: 0, all: 0 }
  if (actor.kind !== 'official') return none
  const [turn, all] = [rangesOf(actor, { view: 'turn' }), rangesOf(actor, { view: 'all' })]
  if (turn.length === 0 && all.length === 0) return none
  const endOfToday = momentOf(dayOf(now), 24 * 60)
  const [counted] = await db.$queryRaw<Record<QueueView, bigint>[]>`
    SELECT count(*) AS turn,
      count(*) FILTER (WHERE d.assignee_id = ${actor.officialId}::uuid) AS mine,
      count(*) FILTER (WHERE d.urgent_at >= ${now}::timestamptz AND d.urgent_at < ${endOfToday}::timestamptz) AS today,
      count(*) FILTER (WHERE d.urgent_at < ${now}::timestamptz) AS overdue,
      (SELECT count(*) FROM dossiers d WHERE ${either(all)}) AS all
    FROM dossiers d WHERE ${either(turn)}`
  if (!counted) return none
  return { turn: Number(counted.turn), mine: Number(counted.mine), today: Number(counted.today), overdue: Number(counted.overdue), all: Number(counted.all) }
}

const either = (ranges: readonly Prisma.Sql[]) => (ranges.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join([...ranges], ' OR ')})`)

type RawRow = {
  id: string
  code: string
  agency_id: string
  procedure_code: string
  name: string
  owner_name: string
  status: Status
  step_key: string | null
  step_role: Role | null
  full_name: string | null
  assignee_id: string | null
  submitted_at: Date
  due_at: Date | null
  intake_due_at: Date | null
  urgent_at: Date | null
}

const rowOf = (row: RawRow, me: string): QueueRow => ({
  code: row.code,
  agencyId: row.agency_id,
  procedureCode: row.procedure_code,
  procedureName: row.name,
  ownerName: row.owner_name,
  status: row.status,
  stepKey: row.step_key,
  stepRole: row.step_role,
  assigneeName: row.full_name,
  mine: row.assignee_id === me,
  submittedAt: row.submitted_at,
  dueAt: row.due_at,
  intakeDueAt: row.intake_due_at,
  urgentAt: row.urgent_at,
})

function rangesOf(actor: Extract<Actor, { kind: 'official' }>, filter: Pick<QueueFilter, 'view' | 'query'>): Prisma.Sql[] {
  if (filter.query) return handledAgencies(actor).map((agencyId) => Prisma.sql`d.agency_id = ${agencyId}::uuid AND d.status <> 'DRAFT'`)
  if (filter.view === 'all') {
    const supervised = handledAgencies(actor).filter((agencyId) => holds(actor, agencyId, 'SUPERVISOR'))
    return supervised.map((agencyId) => Prisma.sql`d.agency_id = ${agencyId}::uuid AND d.status <> 'DRAFT' AND d.closed_at IS NULL`)
  }
  const working = actor.grants.filter(({ role }: Grant) => (handlingRoles as readonly string[]).includes(role))
  return working.map(({ agencyId, role }) => Prisma.sql`d.agency_id = ${agencyId}::uuid AND d.step_role = ${role}::"OfficialRole"`)
}

function narrowed(me: string, filter: QueueFilter, now: Date): Prisma.Sql[] {
  const parts: Prisma.Sql[] = []
  if (filter.view === 'mine' && !filter.query) parts.push(Prisma.sql`d.assignee_id = ${me}::uuid`)
  if (filter.view === 'overdue' && !filter.query) parts.push(Prisma.sql`d.urgent_at < ${now}::timestamptz`)
  if (filter.view === 'today' && !filter.query) parts.push(Prisma.sql`d.urgent_at >= ${now}::timestamptz AND d.urgent_at < ${momentOf(dayOf(now), 24 * 60)}::timestamptz`)
  if (filter.procedureCode) parts.push(Prisma.sql`d.procedure_code = ${filter.procedureCode}`)
  if (filter.status) parts.push(Prisma.sql`d.status = ${filter.status}::"DossierStatus"`)
  if (filter.query) parts.push(matching(filter.query))
  return parts
}

function matching(query: string): Prisma.Sql {
  const code = tidyCode(query)
  if (dossierCodePattern.test(code)) return Prisma.sql`d.code = ${code}`
  if (/^[HG0-9][0-9.]*-?[0-9-]*$/.test(code)) return Prisma.sql`d.code LIKE ${`${code}%`}`
  const pattern = `%${searchKey(query).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return Prisma.sql`d.owner_name_search LIKE ${pattern}`
}

function readCursor(after: string | undefined): { at: Date; id: string } | null {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  return id && /^\d{1,15}$/.test(at) ? { at: new Date(Number(at)), id } : null
}
