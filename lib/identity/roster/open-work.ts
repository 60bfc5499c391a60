import 'server-only'
import type { Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'

type Leaving = { readonly officialId: string; readonly agencyId: string; readonly roles: readonly Role[] }

/**
 * What keeps an official from giving up roles in an agency, or null: dossiers they have ('has-dossiers', to be handed over
 * first), or open dossiers whose workflow has a step of a role nobody else holds ('last-of-role'). The caller holds the staff, so that
 * nobody is given work there meanwhile.
 */
export async function openWork(tx: Tx, { officialId, agencyId, roles }: Leaving): Promise<'has-dossiers' | 'last-of-role' | null> {
  const held = await tx.assignment.count({ where: { officialId, agencyId, role: { in: [...roles] }, releasedAt: null } })
  if (held > 0) return 'has-dossiers'
  const others = { agencyId, revokedAt: null, officialId: { not: officialId }, official: { disabledAt: null } } as const
  const staying = await tx.officialGrant.findMany({ where: { ...others, role: { in: [...roles] } }, distinct: ['role'], select: { role: true } })
  const orphaned = roles.filter((role) => !staying.some((grant) => grant.role === role))
  if (orphaned.length === 0) return null
  for (const role of orphaned) if (await isNeeded(tx, agencyId, role)) return 'last-of-role'
  return null
}

/** True where an open dossier of the agency waits for the role, or may come to a step of it yet. */
async function isNeeded(tx: Tx, agencyId: string, role: Role): Promise<boolean> {
  const step = JSON.stringify({ workflow: { steps: [{ role }] } })
  const [found] = await tx.$queryRaw<{ needed: boolean }[]>`
    SELECT EXISTS (SELECT FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id
      WHERE d.agency_id = ${agencyId}::uuid AND d.status <> 'DRAFT' AND d.closed_at IS NULL
        AND (d.step_role = ${role}::"OfficialRole" OR v.definition @> ${step}::jsonb)) AS needed`
  return found?.needed ?? false
}
