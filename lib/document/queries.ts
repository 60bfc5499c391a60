import 'server-only'
import { db } from '@/lib/core/db'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import type { FileGrant, FileText, StoredFile } from './model'
import { describedFile } from './storage/row'

/** The descriptions of granted files by id; what was swept is missing. The grants are the leave, whoever the actor is. */
export async function describeFiles(
  _actor: Actor,
  grants: readonly FileGrant[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const rows = await db.storedFile.findMany({ where: { id: { in: grants.map(({ fileId }) => fileId) } } })
  return new Map(rows.map((row) => [row.id, describedFile(row)]))
}

/** The text of granted files by id, page by page; `waiting` where nobody has read it yet. The grants are the leave. */
export async function readTexts(_actor: Actor, grants: readonly FileGrant[]): Promise<ReadonlyMap<string, FileText>> {
  const rows = await db.fileText.findMany({ where: { fileId: { in: grants.map(({ fileId }) => fileId) } } })
  const pagesIn = (cipher: Uint8Array | null) => (cipher ? (decryptJson(cipher) as readonly string[]) : [])
  const read = new Map(rows.map(({ fileId, state, pagesCipher }): [string, FileText] => [fileId, { state, pages: pagesIn(pagesCipher) }]))
  return new Map(grants.map(({ fileId }) => [fileId, read.get(fileId) ?? { state: 'WAITING', pages: [] }]))
}
