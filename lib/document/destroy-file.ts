import 'server-only'
import type { Tx } from '@/lib/core/db'
import { lockContent } from './storage/lock'

/**
 * Destroys a file for good, in the caller's transaction, unless another row shares its content: the key goes with the
 * commit, and without it the bytes are noise. Give the answer to `removeBytes` after the commit; should that never happen,
 * the sweep of strays does it.
 * @returns the name of the bytes to remove, or null where they stay
 */
export async function destroyFile(tx: Tx, fileId: string): Promise<string | null> {
  const file = await tx.storedFile.findUnique({ where: { id: fileId }, select: { sha256: true } })
  if (!file) return null
  const { sha256 } = file
  await lockContent(tx, sha256)
  await tx.storedFile.deleteMany({ where: { id: fileId } })
  if ((await tx.storedFile.count({ where: { sha256 } })) > 0) return null
  const content = await tx.storedContent.findUnique({ where: { sha256 }, select: { id: true } })
  await tx.storedContent.deleteMany({ where: { sha256 } })
  return content?.id ?? null
}
