import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { fromDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import type { Prisma } from '@/prisma/generated/client'
import { verdictOf } from '../model'
import type { DocumentType, PaperData } from '../model/document-types'
import { type VaultPaper, vaultStateOf } from '../model/vault'

type Row = Prisma.VaultEntryGetPayload<{ include: { files: true } }>

/** The entries as pages show them. Takes no actor: only those call it that have asked. */
export async function papersOf(rows: readonly Row[], from: Pick<Tx, 'storedFile'>, now: Date): Promise<readonly VaultPaper[]> {
  const ids = rows.flatMap(({ files }) => files.map(({ fileId }) => fileId))
  const stored = await from.storedFile.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, include: { content: { select: { verdict: true } } } })
  return rows.map((row) => {
    const validUntil = row.validUntil && fromDateColumn(row.validUntil)
    return {
      id: row.id,
      source: row.source,
      documentType: row.documentType as DocumentType,
      title: row.title as VaultPaper['title'],
      dossierCode: row.dossierCode,
      data: row.dataCipher ? (decryptJson(row.dataCipher) as PaperData) : {},
      keptAt: row.keptAt,
      validUntil,
      state: vaultStateOf({ revokedAt: row.revokedAt, validUntil }, now),
      files: stored
        .filter(({ id }) => row.files.some(({ fileId }) => fileId === id))
        .map((file) => ({ file: shortId(file.id), name: file.name, mediaType: file.mediaType, bytes: file.bytes, isClean: verdictOf(file) === 'CLEAN' })),
    }
  })
}
