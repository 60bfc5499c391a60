import 'server-only'
import { Readable } from 'node:stream'
import { db } from '@/lib/core/db'
import type { FileGrant, StoredFile } from './model'
import { openBytes } from './storage/content'
import { describedFile } from './storage/row'

type Found = {
  readonly file: StoredFile
  /** Its bytes, or those from `first` to `last`. The stream must be read to its end or cancelled; @throws when they are not there. */
  readonly open: (span?: { readonly first: number; readonly last: number }) => Promise<ReadableStream<Uint8Array>>
}

/**
 * The description and the bytes of a file, for whoever was granted it.
 * @returns null when the file was swept in the meantime, waits for the virus scanner or was found infected
 */
export async function readFile(grant: FileGrant): Promise<Found | null> {
  const row = await db.storedFile.findUnique({ where: { id: grant.fileId }, include: { content: true } })
  if (row === null) return null
  const file = describedFile(row)
  if (file.verdict !== 'CLEAN') return null
  // Node types its own web streams apart from the browser's, though they are the same.
  return { file, open: async (span) => Readable.toWeb(await openBytes(row, span)) as ReadableStream<Uint8Array> }
}
