import 'server-only'
import type { Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'

type Leaving = { readonly officialId: string; readonly agencyId: string; readonly roles: readonly Role[] }

/**
 * What keeps an official from giving up roles in an agency, or null: dossiers they have, complaints given or questions put to
 * them ('has-dossiers', to be handed over first), or what is open and needs a role nobody else holds ('last-of-role'). The caller holds the staff, so that
 * nobody is given work there meanwhile.
 */
export async function openWork(tx: Tx, { officialId, agencyId, roles }: Leaving): Promise<'has-dossiers' | 'last-of-role' | null> {
  const held = await tx.assignment.count({ where: { officialId, agencyId, role: { in: [...roles] }, releasedAt: null } })
  if (held > 0 || (await isAwaited(tx, { officialId, agencyId, roles }))) return 'has-dossiers'
  const others = { agencyId, revokedAt: null, officialId: { not: officialId }, official: { disabledAt: null } } as const
  const staying = await tx.officialGrant.findMany({ where: { ...others, role: { in: [...roles] } }, distinct: ['role'], select: { role: true } })
  const orphaned = roles.filter((role) => !staying.some((grant) => grant.role === role))
  if (orphaned.length === 0) return null
  for (const role of orphaned) if (await isNeeded(tx, agencyId, role)) return 'last-of-role'
  return null
}

/**
 * True where a complaint or a question waits for the official, who would handle no dossiers of the agency any more, or a
 * question for a group of which only the one who asked would be left.
 */
async function isAwaited(tx: Tx, { officialId, agencyId, roles }: Leaving): Promise<boolean> {
  const [group] = await tx.$queryRaw<{ awaited: boolean }[]>`
    SELECT EXISTS (SELECT FROM opinion_requests o
      WHERE o.agency_id = ${agencyId}::uuid AND o.state = 'OPEN' AND o.asked_of = 'UNIT' AND o.role::text = ANY(${roles})
        AND NOT EXISTS (SELECT FROM official_grants g JOIN officials f ON f.id = g.official_id
          WHERE g.agency_id = o.agency_id AND g.role = o.role AND g.revoked_at IS NULL AND f.disabled_at IS NULL
            AND g.official_id NOT IN (${officialId}::uuid, o.asked_by_id))) AS awaited`
  if (group?.awaited) return true
  const kept = await tx.officialGrant.count({ where: { officialId, agencyId, revokedAt: null, role: { notIn: [...roles, 'ADMINISTRATOR'] } } })
  if (kept > 0) return false
  const [complaints, opinions] = await Promise.all([
    tx.complaint.count({ where: { agencyId, assigneeId: officialId, state: 'ASSIGNED' } }),
    tx.opinionRequest.count({ where: { agencyId, officialId, askedOf: 'COLLEAGUE', state: 'OPEN' } }),
  ])
  return complaints + opinions > 0
}

/**
 * True where an open dossier of the agency waits for the role or may come to a step of it yet, or, of supervisors, where a
 * complaint is to be given to somebody.
 */
async function isNeeded(tx: Tx, agencyId: string, role: Role): Promise<boolean> {
  const step = JSON.stringify({ workflow: { steps: [{ role }] } })
  const [found] = await tx.$queryRaw<{ needed: boolean }[]>`
    SELECT EXISTS (SELECT FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id
      WHERE d.agency_id = ${agencyId}::uuid AND d.status <> 'DRAFT' AND d.closed_at IS NULL
        AND (d.step_role = ${role}::"OfficialRole" OR v.definition @> ${step}::jsonb))
      OR (${role} = 'SUPERVISOR' AND EXISTS (SELECT FROM complaints WHERE agency_id = ${agencyId}::uuid AND state = 'RECEIVED')) AS needed`
  return found?.needed ?? false
}
