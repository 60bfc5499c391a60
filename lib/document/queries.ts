import 'server-only'
import { db } from '@/lib/core/db'
import type { Actor } from '@/lib/core/actor'
import type { FileGrant, StoredFile } from './model'
import { describedFile } from './storage/row'

/** The descriptions of granted files by id; what was swept is missing. The grants are the leave, whoever the actor is. */
export async function describeFiles(
  _actor: Actor,
  grants: readonly FileGrant[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const rows = await db.storedFile.findMany({ where: { id: { in: grants.map(({ fileId }) => fileId) } } })
  return new Map(rows.map((row) => [row.id, describedFile(row)]))
}
