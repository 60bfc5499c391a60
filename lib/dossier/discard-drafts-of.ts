import 'server-only'
import type { Tx } from '@/lib/core/db'
import { discardDraft } from './change/discard-draft'

/** Throws away all drafts of somebody whose account is erased, in the caller's transaction. */
export async function discardDraftsOf(tx: Tx, personId: string, now: Date): Promise<void> {
  const drafts = await tx.dossier.findMany({ where: { ownerId: personId, status: 'DRAFT' }, select: { id: true } })
  for (const { id } of drafts) await discardDraft(tx, id, now)
}
