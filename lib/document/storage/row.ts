import 'server-only'
import type { StoredFile as Row } from '@/prisma/generated/client'
import { type FileVerdict, isKeptType, type StoredFile, verdictOf } from '../model'

/** What others may know of a row. */
export function describedFile(row: Row & { readonly content: { readonly verdict: FileVerdict } | null }): StoredFile {
  const { id, name, mediaType, bytes, sha256 } = row
  if (!isKeptType(mediaType)) throw new Error(`stored file ${id} has the kind ${mediaType}`)
  return { id, name, mediaType, bytes, sha256, verdict: verdictOf(row) }
}
