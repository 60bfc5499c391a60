import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { queueMove } from './queue-move'

type Merge = { readonly fromId: string; readonly toId: string; readonly proof: 'number' | 'both' | 'walk-in' }

/**
 * Makes one account part of another, for good: its sessions end, whoever signs in with its subject is let into the other,
 * and a job moves what it owned. False where somebody was faster. The caller holds both.
 */
export async function mergeAccounts(tx: Tx, actor: Actor, { fromId, toId, proof }: Merge, now: Date): Promise<boolean> {
  const { count } = await tx.person.updateMany({ where: { id: fromId, mergedIntoId: null }, data: { mergedIntoId: toId } })
  if (count === 0) return false
  await tx.person.updateMany({ where: { mergedIntoId: fromId }, data: { mergedIntoId: toId } })
  await tx.session.updateMany({ where: { personId: fromId, revokedAt: null }, data: { revokedAt: now } })
  // Nobody acts for themselves.
  const between = { OR: [{ ownerId: fromId, agentId: toId }, { ownerId: toId, agentId: fromId }] }
  await tx.mandate.updateMany({ where: { ...between, revokedAt: null }, data: { revokedAt: now } })
  await tx.mandate.updateMany({ where: { ownerId: fromId, NOT: { agentId: toId } }, data: { ownerId: toId } })
  await tx.mandate.updateMany({ where: { agentId: fromId, NOT: { ownerId: toId } }, data: { agentId: toId } })
  const trace = { actor, at: now, action: 'person.merge', detail: { fromId, toId, proof } }
  await recordAudit(tx, { ...trace, subject: { kind: 'person', id: fromId }, ownerId: fromId })
  await recordAudit(tx, { ...trace, subject: { kind: 'person', id: toId }, ownerId: toId })
  await queueMove(tx, { fromId, toId, isNews: proof !== 'walk-in' }, now)
  return true
}
