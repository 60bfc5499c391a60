import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { givingAgencies } from './policy'

export type AttachScanInput = {
  readonly collectionId: string
  readonly kind: 'authorisation' | 'receipt'
  /** From `storeFile` in the same request. */
  readonly fileId: string
}

/** Keeps the scan of an authorisation, or of the signed receipt, with the hand-over it belongs to; each once. */
export function attachScan(actor: Actor, { collectionId, kind, fileId }: AttachScanInput, _now: Date) {
  return inTransaction(async (tx) => {
    const row = await tx.resultCollection.findUnique({ where: { id: collectionId } })
    if (!row || !givingAgencies(actor).includes(row.agencyId)) return refuse('not-found')
    if (!(await claimFile(tx, { fileId, agencyId: row.agencyId }))) return refuse('not-found')
    const { count } =
      kind === 'authorisation'
        ? await tx.resultCollection.updateMany({ where: { id: collectionId, authorisationFileId: null }, data: { authorisationFileId: fileId } })
        : await tx.resultCollection.updateMany({ where: { id: collectionId, receiptFileId: null }, data: { receiptFileId: fileId } })
    return count === 1 ? ok({ collectionId }) : refuse('not-possible')
  })
}
