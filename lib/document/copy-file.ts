import 'server-only'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { lockContent } from './storage/lock'

type Copied = { readonly fileId: string; readonly agencyId: string }

/**
 * A row of its own over the bytes of a stored file, CLAIMED for what the caller's transaction writes: whoever gives the one up
 * leaves the other. The caller knows that the actor may read the file.
 * @returns the id of the copy, or null where the file is not there or was found infected
 */
export async function copyFile(tx: Tx, { fileId, agencyId }: Copied, now: Date): Promise<string | null> {
  const named = await tx.storedFile.findUnique({ where: { id: fileId }, select: { sha256: true } })
  if (named === null) return null
  // A sweep of the same bytes waits, and finds afterwards that somebody needs them.
  await lockContent(tx, named.sha256)
  const file = await tx.storedFile.findUnique({ where: { id: fileId }, include: { content: { select: { verdict: true } } } })
  if (file === null || file.content?.verdict === 'INFECTED') return null
  const { content: _, ...row } = file
  const id = newId()
  await tx.storedFile.create({ data: { ...row, id, agencyId, state: 'CLAIMED', storedAt: now } })
  return id
}
