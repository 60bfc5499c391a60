import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from './release-file'

/**
 * The citizen takes a paper they once handed in out of the vault: its files and data go, its links end, and it is not put in
 * again. A result stays ('not-possible'): it is the office's. The dossier keeps what was handed in with it.
 */
export function removeVaultEntry(actor: Actor, { entry }: { readonly entry: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    await tx.$queryRaw`SELECT 1 FROM vault_entries WHERE id = ${entry}::uuid FOR UPDATE`
    const found = await tx.vaultEntry.findFirst({ where: { id: entry, personId: actor.personId, removedAt: null }, include: { files: true } })
    if (!found) return refuse('not-found')
    if (found.source === 'RESULT') return refuse('not-possible')
    await tx.vaultFile.deleteMany({ where: { entryId: entry } })
    for (const { fileId } of found.files) await releaseFile(tx, fileId, now)
    await tx.vaultShare.updateMany({ where: { entryId: entry, revokedAt: null }, data: { revokedAt: now } })
    await tx.vaultEntry.update({ where: { id: entry }, data: { removedAt: now, dataCipher: null } })
    const { agencyId, personId: ownerId, documentType } = found
    await recordAudit(tx, { actor, at: now, action: 'vault.remove', subject: { kind: 'vault', id: entry }, agencyId, ownerId, detail: { documentType } })
    return ok({ entry })
  })
}
