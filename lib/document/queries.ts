import 'server-only'
import { db } from '@/lib/core/db'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import type { Upload } from '@/prisma/generated/client'
import { type FileGrant, type FileText, type StoredFile, type UnfinishedUpload, verdictOf } from './model'
import { holderOf } from './policy'
import { partialBytes } from './storage/partial'
import { describedFile } from './storage/row'

/** The descriptions of granted files by id; what was swept is missing. The grants are the leave, whoever the actor is. */
export async function describeFiles(
  _actor: Actor,
  grants: readonly FileGrant[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const rows = await db.storedFile.findMany({ where: { id: { in: grants.map(({ fileId }) => fileId) } }, include: { content: { select: { verdict: true } } } })
  return new Map(rows.map((row) => [row.id, describedFile(row)]))
}

/** The text of granted files by id, page by page; `waiting` where nobody has read it yet. The grants are the leave. */
export async function readTexts(_actor: Actor, grants: readonly FileGrant[]): Promise<ReadonlyMap<string, FileText>> {
  const rows = await db.fileText.findMany({ where: { fileId: { in: grants.map(({ fileId }) => fileId) } } })
  const pagesIn = (cipher: Uint8Array | null) => (cipher ? (decryptJson(cipher) as readonly string[]) : [])
  const read = new Map(rows.map(({ fileId, state, pagesCipher }): [string, FileText] => [fileId, { state, pages: pagesIn(pagesCipher) }]))
  return new Map(grants.map(({ fileId }) => [fileId, read.get(fileId) ?? { state: 'WAITING', pages: [] }]))
}

/** An upload of one's own that has not expired, with how many of its bytes are there; null for anybody else's. */
export async function findUpload(actor: Actor, uploadId: string, now: Date): Promise<(Upload & { readonly received: number }) | null> {
  const begunById = holderOf(actor)
  const row = begunById === null ? null : await db.upload.findFirst({ where: { id: uploadId, begunById, expiresAt: { gt: now } } })
  return row && { ...row, received: row.state === 'RECEIVING' ? await partialBytes(row.id) : row.bytes }
}

/** One's own uploads for something that are not finished, oldest first. */
export async function listUploads(actor: Actor, forId: string, now: Date): Promise<readonly UnfinishedUpload[]> {
  const begunById = holderOf(actor)
  if (begunById === null) return []
  const rows = await db.upload.findMany({ where: { forId, begunById, state: 'RECEIVING', expiresAt: { gt: now } }, orderBy: { id: 'asc' } })
  return Promise.all(rows.map(async ({ id, name, place, bytes }) => ({ id, name, place, bytes, received: await partialBytes(id) })))
}

/** The small JPEG of a granted file's first page; null where none was drawn or the file may not be opened. The grant is the leave. */
export async function readPreview(_actor: Actor, { fileId }: FileGrant): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { preview: true, content: { select: { verdict: true } } } })
  if (!file?.preview?.pictureCipher || verdictOf(file) !== 'CLEAN') return null
  return new Uint8Array(Buffer.from(decrypt(file.preview.pictureCipher), 'base64'))
}
