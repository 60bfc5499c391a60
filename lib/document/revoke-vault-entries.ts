import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * The results of a dossier count no more, as it was corrected or recalled: their entries stay to be seen, and are neither
 * offered nor shown to third persons from now on.
 * @returns the ids of the entries that counted until now
 */
export async function revokeVaultEntries(tx: Tx, dossierId: string, now: Date): Promise<readonly string[]> {
  const ended = await tx.vaultEntry.updateManyAndReturn({ where: { dossierId, source: 'RESULT', revokedAt: null }, data: { revokedAt: now }, select: { id: true } })
  return ended.map(({ id }) => id)
}
