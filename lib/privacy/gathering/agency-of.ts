import 'server-only'
import type { Tx } from '@/lib/core/db'

/** The agency that answers for a person's data: where they filed last, or the first there is. */
export async function agencyOf(tx: Pick<Tx, 'dossier' | 'agency'>, personId: string): Promise<string> {
  const latest = await tx.dossier.findFirst({ where: { ownerId: personId }, orderBy: { updatedAt: 'desc' }, select: { agencyId: true } })
  return latest?.agencyId ?? (await tx.agency.findFirstOrThrow({ orderBy: { code: 'asc' }, select: { id: true } })).id
}
