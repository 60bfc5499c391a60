import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { queueMove } from './queue-move'

type Renumbered = { readonly personId: string; readonly from: string; readonly to: string }

/** VNeID names another personal id for the same account: what is found by the number (its hashes) follows. */
export async function renumber(tx: Tx, actor: Actor, { personId, from, to }: Renumbered, now: Date): Promise<void> {
  await tx.mandate.updateMany({ where: { ownerId: personId, ownerIdHash: from }, data: { ownerIdHash: to } })
  await tx.mandate.updateMany({ where: { agentId: personId, agentIdHash: from, revokedAt: null }, data: { agentIdHash: to } })
  await recordAudit(tx, { actor, at: now, action: 'person.renumber', subject: { kind: 'person', id: personId }, ownerId: personId })
  await queueMove(tx, { fromId: personId, toId: personId, isNews: true }, now)
}
