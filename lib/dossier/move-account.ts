import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { moveVault } from '@/lib/document/move-vault'
import { moveMessages } from '@/lib/notification/move-messages'
import { discardDraft } from './change/discard-draft'

export type MoveAccountInput = { readonly fromId: string; readonly toId: string }

/**
 * Moves what belongs to one account to another that turned out to be the same person's, and has it found by the number of
 * that one; with one account alone, by its new number. Where both have a draft for a procedure the one saved last is kept.
 * Whether they are the same person was decided before (lib/identity/account). Safe to repeat.
 */
export function moveAccount(actor: Actor, { fromId, toId }: MoveAccountInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { personalIdHash: ownerIdHash, personalIdLast4Hash: ownerIdLast4Hash } = await tx.person.findUniqueOrThrow({ where: { id: toId } })
    const found = { ownerIdHash, ownerIdLast4Hash }
    if (fromId === toId) {
      const { count } = await tx.dossier.updateMany({ where: { ownerId: toId, ownerIdHash: { not: ownerIdHash } }, data: found })
      return ok({ moved: count })
    }
    await settleDrafts(tx, { fromId, toId }, now)
    const { count } = await tx.dossier.updateMany({ where: { ownerId: fromId }, data: { ...found, ownerId: toId, updatedAt: now } })
    await tx.dossier.updateMany({ where: { submitterId: fromId }, data: { submitterId: toId } })
    await tx.counterSitting.updateMany({ where: { personId: fromId }, data: { personId: toId } })
    await tx.collectionCode.updateMany({ where: { personId: fromId }, data: { personId: toId } })
    await moveMessages(tx, { from: fromId, to: toId })
    await moveVault(tx, { from: fromId, to: toId })
    return ok({ moved: count })
  })
}

/** One account has one draft for a procedure. */
async function settleDrafts(tx: Tx, { fromId, toId }: MoveAccountInput, now: Date): Promise<void> {
  const drafts = await tx.dossier.findMany({
    where: { ownerId: { in: [fromId, toId] }, status: 'DRAFT' }, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], select: { id: true, procedureId: true },
  })
  const kept = new Set<string>()
  for (const { id, procedureId } of drafts) {
    if (kept.has(procedureId)) await discardDraft(tx, id, now)
    kept.add(procedureId)
  }
}
