import 'server-only'
import type { Tx } from '@/lib/core/db'
import { releaseFile } from './release-file'

/** Takes everything out of the vault of somebody whose account is erased, results too, in the caller's transaction. */
export async function emptyVault(tx: Tx, personId: string, now: Date): Promise<void> {
  const entries = await tx.vaultEntry.findMany({ where: { personId }, select: { id: true, files: { select: { fileId: true } } } })
  const of = { entryId: { in: entries.map(({ id }) => id) } }
  await tx.vaultFile.deleteMany({ where: of })
  for (const { fileId } of entries.flatMap(({ files }) => files)) await releaseFile(tx, fileId, now)
  await tx.vaultOpening.deleteMany({ where: { share: of } })
  await tx.vaultShare.deleteMany({ where: of })
  await tx.vaultEntry.deleteMany({ where: { personId } })
}
