import 'server-only'
import { isKeptType, type StoredFile } from '../model'

/** What others may know of a row. */
export function describedFile(row: Omit<StoredFile, 'mediaType'> & { readonly mediaType: string }): StoredFile {
  const { id, name, mediaType, bytes, sha256 } = row
  if (!isKeptType(mediaType)) throw new Error(`stored file ${id} has the kind ${mediaType}`)
  return { id, name, mediaType, bytes, sha256 }
}
