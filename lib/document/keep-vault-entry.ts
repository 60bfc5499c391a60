import 'server-only'
import { encryptJson } from '@/lib/core/crypto'
import { toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { VaultEntry } from '@/prisma/generated/client'
import { copyFile } from './copy-file'
import { type DocumentType, type PaperData, usableUntil } from './model/document-types'
import type { VaultSource } from './model/vault'
import { releaseFile } from './release-file'

export type Keeping = {
  readonly personId: string
  readonly agencyId: string
  readonly dossierId: string
  readonly dossierCode: string
  readonly source: VaultSource
  /** Key of the component, or id of the result. */
  readonly sourceKey: string
  readonly documentType: DocumentType
  readonly title: { readonly vi: string; readonly en?: string | undefined }
  readonly data: PaperData
  /** The dossier's own files. */
  readonly fileIds: readonly string[]
}

/**
 * Puts a paper into its owner's vault, or brings the entry there is up to date: safe to repeat. What the citizen took out
 * stays out. The caller holds the dossier it comes from.
 */
export async function keepVaultEntry(tx: Tx, { data, fileIds, ...paper }: Keeping, now: Date): Promise<void> {
  const { dossierId, source, sourceKey, documentType } = paper
  const until = data.issuedOn === undefined ? null : usableUntil(documentType, data.issuedOn)
  const known = { documentType, title: paper.title, dataCipher: encryptJson(data), validUntil: until && toDateColumn(until) }
  const where = { dossierId_source_sourceKey: { dossierId, source, sourceKey } }
  const found = await tx.vaultEntry.findUnique({ where })
  if (found?.removedAt) return
  const entry = found
    ? await tx.vaultEntry.update({ where: { id: found.id }, data: known })
    : await tx.vaultEntry.create({ data: { id: newId(), ...paper, ...known, keptAt: now } })
  await keepFiles(tx, entry, fileIds, now)
}

/** The entry has copies of just these files afterwards; one that cannot be copied (yet) is left out. */
async function keepFiles(tx: Tx, { id: entryId, agencyId }: VaultEntry, fileIds: readonly string[], now: Date): Promise<void> {
  const kept = await tx.vaultFile.findMany({ where: { entryId } })
  for (const { fileId, sourceFileId } of kept) {
    if (fileIds.includes(sourceFileId)) continue
    await tx.vaultFile.delete({ where: { fileId } })
    await releaseFile(tx, fileId, now)
  }
  for (const sourceFileId of fileIds) {
    if (kept.some((one) => one.sourceFileId === sourceFileId)) continue
    const fileId = await copyFile(tx, { fileId: sourceFileId, agencyId }, now)
    if (fileId !== null) await tx.vaultFile.create({ data: { fileId, entryId, sourceFileId } })
  }
}
