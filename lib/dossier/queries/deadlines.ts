import 'server-only'
import { type Actor, agenciesWhere, type Role } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { officialNames } from '@/lib/identity/queries'
import type { Status } from '../model/statuses'
import { handlingRoles } from '../policy'

/** A dossier whose time runs out, as the list of warnings shows it. */
export type WarningRow = {
  readonly code: string
  readonly procedureName: string
  readonly ownerName: string
  /** Who filed it for its owner; null: the owner, or the counter. */
  readonly submitterName: string | null
  readonly agencyId: string
  readonly status: Status
  readonly stepRole: Role | null
  readonly assigneeName: string | null
  readonly mine: boolean
  readonly due: Date
  /** 50, 80 or 100. */
  readonly percent: number
  /** A later date is proposed and not decided. */
  readonly proposed: boolean
}

/** The list looks at so many of the most urgent dossiers of each group; what is farther off can wait. */
const looked = 300
const shown = 100

type Raw = {
  code: string; name: string; owner_name: string; submitter_name: string | null; agency_id: string; status: Status; step_role: Role | null
  full_name: string | null; assignee_id: string | null; urgent_at: Date; percent: number; proposed: boolean
}

/**
 * Dossiers of which the official was, or could have been, warned, the most urgent first: those of their roles that they
 * or nobody has, from half of the time on; for a supervisor all of the agency, from 80 % on.
 */
export async function listWarnings(actor: Actor): Promise<readonly WarningRow[]> {
  if (actor.kind !== 'official') return []
  const me = actor.officialId
  const own = actor.grants
    .filter(({ role }) => (handlingRoles as readonly string[]).includes(role))
    .map(({ agencyId, role }) => Prisma.sql`(SELECT d.id, 50 AS least FROM dossiers d WHERE d.agency_id = ${agencyId}::uuid AND d.step_role = ${role}::"OfficialRole"
      AND (d.assignee_id IS NULL OR d.assignee_id = ${me}::uuid) ORDER BY d.urgent_at, d.id LIMIT ${looked})`)
  const supervised = agenciesWhere(actor, ['SUPERVISOR'])
    .map((agencyId) => Prisma.sql`(SELECT d.id, 80 AS least FROM dossiers d WHERE d.agency_id = ${agencyId}::uuid AND d.status <> 'DRAFT' AND d.closed_at IS NULL
      ORDER BY d.urgent_at, d.id LIMIT ${looked})`)
  const parts = [...own, ...supervised]
  if (parts.length === 0) return []
  const rows = await db.$queryRaw<Raw[]>`
    WITH near AS (SELECT id, min(least) AS least FROM (${Prisma.join(parts, ' UNION ALL ')}) u GROUP BY id)
    SELECT d.code, v.name, d.owner_name, d.submitter_name, d.agency_id, d.status, d.step_role, o.full_name, d.assignee_id, d.urgent_at, w.percent,
      EXISTS (SELECT FROM due_extensions e WHERE e.dossier_id = d.id AND e.state = 'PROPOSED') AS proposed
    FROM near JOIN dossiers d USING (id) JOIN procedure_versions v ON v.id = d.procedure_version_id
    JOIN LATERAL (SELECT max(percent) AS percent FROM due_warnings WHERE dossier_id = d.id AND due_at = d.urgent_at) w ON w.percent >= near.least
    LEFT JOIN officials o ON o.id = d.assignee_id
    WHERE d.completed_at IS NULL AND d.paused_at IS NULL
    ORDER BY d.urgent_at, d.id LIMIT ${shown}`
  return rows.map((row) => ({
    code: row.code, procedureName: row.name, ownerName: row.owner_name, submitterName: row.submitter_name, agencyId: row.agency_id,
    status: row.status, stepRole: row.step_role, assigneeName: row.full_name,
    mine: row.assignee_id === me, due: row.urgent_at, percent: row.percent, proposed: row.proposed,
  }))
}

/** A later due date that waits for the approver. */
export type ProposalRow = {
  readonly code: string
  readonly procedureName: string
  readonly ownerName: string
  /** Who filed it for its owner; null: the owner, or the counter. */
  readonly submitterName: string | null
  readonly dueBefore: Date
  readonly due: Date
  readonly proposedBy: string
}

/** The extensions that wait for this approver's word, the nearest date first. */
export async function listProposedExtensions(actor: Actor): Promise<readonly ProposalRow[]> {
  const agencies = agenciesWhere(actor, ['APPROVER'])
  if (actor.kind !== 'official' || agencies.length === 0) return []
  const rows = await db.dueExtension.findMany({
    where: { state: 'PROPOSED', agencyId: { in: [...agencies] }, dossier: { status: { in: ['ACCEPTED', 'IN_PROGRESS'] } } },
    orderBy: [{ dueBefore: 'asc' }, { id: 'asc' }],
    take: shown,
    include: { dossier: { select: { code: true, ownerName: true, submitterName: true, procedureVersionId: true } } },
  })
  const versionIds = rows.map(({ dossier }) => dossier.procedureVersionId)
  const versions = await db.procedureVersion.findMany({ where: { id: { in: versionIds } }, select: { id: true, name: true } })
  const names = new Map(versions.map(({ id, name }) => [id, name]))
  const people = await officialNames(actor, rows.map(({ proposedById }) => proposedById))
  return rows.map(({ dossier, dueBefore, due, proposedById }) => ({
    code: dossier.code ?? '',
    procedureName: names.get(dossier.procedureVersionId) ?? '',
    ownerName: dossier.ownerName,
    submitterName: dossier.submitterName,
    dueBefore,
    due,
    proposedBy: people.get(proposedById)?.fullName ?? '',
  }))
}
