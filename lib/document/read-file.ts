import 'server-only'
import { Readable } from 'node:stream'
import { db } from '@/lib/core/db'
import type { FileGrant, StoredFile } from './model'
import { disk } from './storage/disk'
import { describedFile } from './storage/row'

/**
 * The bytes and the description of a file, for whoever was granted it. The stream must be read to its end or cancelled.
 * @returns null when the file was swept in the meantime
 * @throws when the row is there and the bytes are not
 */
export async function readFile(
  grant: FileGrant,
): Promise<{ readonly file: StoredFile; readonly content: ReadableStream<Uint8Array> } | null> {
  const row = await db.storedFile.findUnique({ where: { id: grant.fileId } })
  if (row === null) return null
  const file = describedFile(row)
  // Node types its own web streams apart from the browser's, though they are the same.
  return { file, content: Readable.toWeb(await disk.open(file.sha256)) as ReadableStream<Uint8Array> }
}
