import 'server-only'
import type { Tx } from '@/lib/core/db'
import { voidRegisterEntry } from '@/lib/register/void-register-entry'
import { endResultUse } from './end-result-use'

/** Where a correction was agreed to: the old result is marked as replaced, its number struck, the correction done. */
export async function replaceResult(tx: Tx, dossierId: string, now: Date): Promise<void> {
  const { count } = await tx.correctionRequest.updateMany({ where: { dossierId, state: 'AGREED' }, data: { state: 'DONE', doneAt: now } })
  if (count === 0) return
  await tx.resultDocument.updateMany({ where: { dossierId, kind: 'result' }, data: { kind: 'replaced-result' } })
  await voidRegisterEntry(tx, { dossierId, reason: 'corrected', now })
  await endResultUse(tx, dossierId, now)
}
