import 'server-only'
import type { Tx } from '@/lib/core/db'
import { releaseFile } from '@/lib/document/release-file'
import { revokeVaultEntries } from '@/lib/document/revoke-vault-entries'

/** The results of a dossier count no more: nobody may use them for another dossier, and drafts that did lose them. What was filed stays as it was filed. */
export async function endResultUse(tx: Tx, dossierId: string, now: Date): Promise<void> {
  const ended = await revokeVaultEntries(tx, dossierId, now)
  if (ended.length === 0) return
  const taken = await tx.dossierComponent.findMany({ where: { vaultEntryId: { in: [...ended] }, dossier: { status: 'DRAFT' } }, select: { id: true, fileId: true } })
  await tx.dossierComponent.deleteMany({ where: { id: { in: taken.map(({ id }) => id) } } })
  for (const { fileId } of taken) await releaseFile(tx, fileId, now)
}
