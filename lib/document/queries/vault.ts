import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import { provedLately } from '@/lib/identity/policy'
import { grantFile } from '../grant-file'
import type { FileGrant } from '../model'
import type { VaultPaper } from '../model/vault'
import { papersOf } from '../reading/vault-papers'

const own = (personId: string) => ({ personId, removedAt: null, files: { some: {} } })

/** The citizen's papers, the newest first. Nobody else has a vault. */
export async function listVault(actor: Actor, now: Date): Promise<readonly VaultPaper[]> {
  if (actor.kind !== 'citizen') return []
  const rows = await db.vaultEntry.findMany({ where: own(actor.personId), orderBy: [{ keptAt: 'desc' }, { id: 'desc' }], include: { files: true } })
  return papersOf(rows, db, now)
}

/** Those of these kinds that may be used now, with every file open to be read; the newest first. */
export async function listUsable(actor: Actor, kinds: readonly string[], now: Date, from: Pick<Tx, 'vaultEntry' | 'storedFile'> = db): Promise<readonly VaultPaper[]> {
  if (actor.kind !== 'citizen' || kinds.length === 0) return []
  const where = { ...own(actor.personId), documentType: { in: [...kinds] }, revokedAt: null }
  const rows = await from.vaultEntry.findMany({ where, orderBy: [{ keptAt: 'desc' }, { id: 'desc' }], include: { files: true } })
  return (await papersOf(rows, from, now)).filter(({ state, files }) => state === 'USABLE' && files.every(({ isClean }) => isClean))
}

/** One paper of the citizen's own vault, or null. */
export async function findVaultEntry(actor: Actor, entry: string, now: Date): Promise<VaultPaper | null> {
  if (actor.kind !== 'citizen') return null
  const row = await db.vaultEntry.findFirst({ where: { ...own(actor.personId), id: entry }, include: { files: true } })
  return row && ((await papersOf([row], db, now))[0] ?? null)
}

/** Leave to read a file of the citizen's own vault, or null; of a result for who proved lately who they are. That they read it is recorded. */
export async function grantVaultFile(actor: Actor, fileId: string, now: Date): Promise<FileGrant | null> {
  if (actor.kind !== 'citizen') return null
  const found = await db.vaultFile.findFirst({ where: { fileId, entry: own(actor.personId) }, include: { entry: true } })
  if (!found || (found.entry.source === 'RESULT' && !provedLately(actor, now))) return null
  const { agencyId, id, personId: ownerId } = found.entry
  await recordAudit(db, { actor, at: now, action: 'vault.file.read', subject: { kind: 'vault', id }, agencyId, ownerId, detail: { fileId } })
  return grantFile(fileId)
}
