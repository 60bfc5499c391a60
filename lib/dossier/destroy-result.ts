import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Takes a result out of its dossier for good, in the caller's transaction. @returns its file, or null where it is gone already */
export async function destroyResult(tx: Tx, resultId: string): Promise<string | null> {
  const found = await tx.resultDocument.findUnique({ where: { id: resultId }, select: { fileId: true } })
  await tx.resultDocument.deleteMany({ where: { id: resultId } })
  return found?.fileId ?? null
}
