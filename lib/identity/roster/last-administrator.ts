import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * True where nobody else administers the agency. The agency's row stays locked until the transaction ends, so that
 * two administrators cannot remove each other at the same moment.
 */
export async function isLastAdministrator(tx: Tx, agencyId: string, officialId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM agencies WHERE id = ${agencyId}::uuid FOR UPDATE`
  const active = { agencyId, role: 'ADMINISTRATOR', revokedAt: null, official: { disabledAt: null } } as const
  const holders = await tx.officialGrant.findMany({ where: active, select: { officialId: true } })
  return holders.length === 1 && holders[0]?.officialId === officialId
}
