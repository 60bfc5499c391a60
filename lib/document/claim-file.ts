import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * Makes a stored file part of what the caller's transaction writes, so that it is never swept. The id must come from
 * `storeFile` in the same request, never from a form: a file is claimed once, by whoever names it.
 * @returns false when it is not there, is another agency's or was claimed before
 */
export async function claimFile(tx: Tx, { fileId, agencyId }: { fileId: string; agencyId: string }): Promise<boolean> {
  const { count } = await tx.storedFile.updateMany({
    // Only what is known to survive a power cut: nothing is ever submitted whose bytes are not there.
    where: { id: fileId, agencyId, state: 'PENDING', OR: [{ contentId: null }, { content: { keptAt: { not: null } } }] },
    data: { state: 'CLAIMED' },
  })
  return count === 1
}
