import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import type { Status } from '@/lib/dossier/model/statuses'
import { type Period, spanOf } from '../model/period'
import { type Cell, type Counts, cellsOf, noCounts, type Standing, sumOf } from '../model/report'
import { agenciesFor } from '../policy'

export type ReportWanted = { readonly agencyId: string; readonly period: Period }

export type ReportRow = {
  /** Key of the sector; null for the line of all. */
  readonly sector: string | null
  readonly name: string
  readonly counts: Counts
}

export type Report = {
  /** As of when: the end of the period, or now where it is not over. */
  readonly asOf: Date
  readonly rows: readonly ReportRow[]
  readonly all: Counts
}

/** What a bucket of the database says. Dossiers of one version and one standing are in one. */
type Bucket = { version: string; carried: boolean; online: boolean; solved_from: Status | null; side: Standing['side']; status: Status }

const mayRead = (actor: Actor, agencyId: string) => actor.kind === 'system' || agenciesFor(actor, 'REPORT_II06A').includes(agencyId)

const solvedStatuses = Prisma.sql`('COMPLETED', 'RETURNED', 'STOPPED', 'REFUSED')`
/** The day in Việt Nam of a moment; the country has one time zone without summer time. */
const dayIn = (moment: Prisma.Sql) => Prisma.sql`((${moment}) AT TIME ZONE 'UTC' + interval '7 hours')::date`

/**
 * Every dossier of the report with how it stood at the end. What is solved since before the period, and was not recalled
 * since, cannot be in it: so one range of dossiers_solved_idx is read, and of each dossier in it the events before the end,
 * by the unique index of their sequence. An event keeps the due date it left; those from before it did, take today's.
 */
function standings({ agencyId, period }: ReportWanted, asOf: Date): Prisma.Sql {
  const { start } = spanOf(period)
  return Prisma.sql`
    SELECT d.id, d.code, d.accepted_at, d.procedure_version_id AS version, d.accepted_at < ${start}::timestamptz AS carried, d.channel = 'ONLINE' AS online,
      s."from" AS solved_from, l."to" AS status,
      CASE
        WHEN j.due IS NULL THEN 'NONE'
        WHEN s.at IS NULL THEN CASE WHEN j.due < ${asOf}::timestamptz THEN 'LATE' ELSE 'ON_TIME' END
        WHEN s.at > j.due THEN 'LATE'
        WHEN ${dayIn(Prisma.sql`s.at`)} < ${dayIn(Prisma.sql`j.due`)} THEN 'EARLY'
        ELSE 'ON_TIME'
      END AS side
    FROM dossiers d
    CROSS JOIN LATERAL (
      SELECT max(sequence) AS last, coalesce(max(sequence) FILTER (WHERE event = 'recall' AND "to" = 'IN_PROGRESS'), -1) AS open
      FROM dossier_events WHERE dossier_id = d.id AND at < ${asOf}::timestamptz
    ) m
    LEFT JOIN dossier_events l ON l.dossier_id = d.id AND l.sequence = m.last
    LEFT JOIN LATERAL (
      SELECT "from", at, due_at FROM dossier_events
      WHERE dossier_id = d.id AND sequence > m.open AND at < ${asOf}::timestamptz AND "to" IN ${solvedStatuses} ORDER BY sequence LIMIT 1
    ) s ON true
    CROSS JOIN LATERAL (SELECT coalesce(CASE WHEN s.at IS NULL THEN l.due_at ELSE s.due_at END, d.due_at) AS due) j
    WHERE d.agency_id = ${agencyId}::uuid AND d.accepted_at IS NOT NULL AND d.accepted_at < ${asOf}::timestamptz
      AND COALESCE(d.completed_at, d.closed_at, 'infinity'::timestamptz) >= ${start}::timestamptz
      AND (s.at IS NULL OR s.at >= ${start}::timestamptz)`
}

const asOfOf = ({ period }: ReportWanted, now: Date): Date => {
  const { end } = spanOf(period)
  return end < now ? end : now
}

const standingOf = ({ carried, online, solved_from: solvedFrom, side, status }: Bucket): Standing =>
  ({ carriedOver: carried, isOnline: online, solvedFrom, side, status })

const bucketsOf = (wanted: ReportWanted, asOf: Date) => db.$queryRaw<(Bucket & { count: bigint })[]>`
  SELECT version, carried, online, solved_from, side, status, count(*) AS count FROM (${standings(wanted, asOf)}) x GROUP BY 1, 2, 3, 4, 5, 6`

type Sector = { readonly key: string; readonly name: string }

/** The sector of each version. */
async function sectorsOf(versions: readonly string[]): Promise<ReadonlyMap<string, Sector>> {
  if (versions.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; key: string; name: string | null }[]>`
    SELECT id, sector AS key, definition->'sector'->'name'->>'vi' AS name FROM procedure_versions
    WHERE id IN (${Prisma.join(versions.map((id) => Prisma.sql`${id}::uuid`))}) ORDER BY number`
  return new Map(rows.map(({ id, key, name }) => [id, { key, name: name ?? key }]))
}

/** Report II.06a of an agency for a period, by sector; null for who may not read it. */
export async function findReport(actor: Actor, wanted: ReportWanted, now: Date): Promise<Report | null> {
  if (!mayRead(actor, wanted.agencyId)) return null
  const asOf = asOfOf(wanted, now)
  const buckets = await bucketsOf(wanted, asOf)
  const sectors = await sectorsOf([...new Set(buckets.map(({ version }) => version))])
  const rows = new Map<string, { name: string; counts: Record<Cell, number> }>()
  for (const bucket of buckets) {
    const sector = sectors.get(bucket.version) ?? { key: '', name: '' }
    const row = rows.get(sector.key) ?? { name: sector.name, counts: { ...noCounts } }
    for (const cell of cellsOf(standingOf(bucket))) row.counts[cell] += Number(bucket.count)
    rows.set(sector.key, row)
  }
  const named = [...rows].map(([sector, row]) => ({ sector, ...row })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  return { asOf, rows: named, all: sumOf(named.map(({ counts }) => counts)) }
}

export type CellWanted = ReportWanted & {
  readonly cell: Cell
  /** One sector, or all where there is none. */
  readonly sector: string | undefined
  readonly after?: string | undefined
}

export type CellPage = {
  readonly rows: readonly { readonly code: string; readonly acceptedAt: Date }[]
  readonly next: string | null
}

const codesShown = 100

const same = ({ version, carried, online, solved_from: from, side, status }: Bucket) => Prisma.sql`(version = ${version}::uuid AND carried = ${carried}
  AND online = ${online} AND solved_from IS NOT DISTINCT FROM ${from}::"DossierStatus" AND side = ${side} AND status = ${status}::"DossierStatus")`

/** The dossiers that one number of the report is made of, in the order of their receipt; null for who may not read it. */
export async function listCell(actor: Actor, wanted: CellWanted, now: Date): Promise<CellPage | null> {
  if (!mayRead(actor, wanted.agencyId)) return null
  const asOf = asOfOf(wanted, now)
  const buckets = await bucketsOf(wanted, asOf)
  const sectors = await sectorsOf([...new Set(buckets.map(({ version }) => version))])
  const ofSector = ({ version }: Bucket) => wanted.sector === undefined || sectors.get(version)?.key === wanted.sector
  const counted = buckets.filter((bucket) => ofSector(bucket) && cellsOf(standingOf(bucket)).includes(wanted.cell))
  if (counted.length === 0) return { rows: [], next: null }
  const cursor = readCursor(wanted.after)
  const behind = cursor ? Prisma.sql`AND (accepted_at, id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty
  const found = await db.$queryRaw<{ id: string; code: string; accepted_at: Date }[]>`
    SELECT id, code, accepted_at FROM (${standings(wanted, asOf)}) x WHERE (${Prisma.join(counted.map(same), ' OR ')}) ${behind} ORDER BY accepted_at, id LIMIT ${codesShown + 1}`
  const shown = found.slice(0, codesShown)
  const last = found.length > codesShown ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ code, accepted_at: acceptedAt }) => ({ code, acceptedAt })),
    next: last ? `${String(last.accepted_at.getTime())}.${shortId(last.id)}` : null,
  }
}

function readCursor(after: string | undefined): { at: Date; id: string } | null {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  return id && /^\d{1,15}$/.test(at) ? { at: new Date(Number(at)), id } : null
}
