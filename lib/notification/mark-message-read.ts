import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import type { MarkMessageReadInput } from './schema'

/** Notes that the citizen opened a message; a second time keeps the first moment. */
export function markMessageRead(actor: Actor, { messageId }: MarkMessageReadInput, now: Date): Promise<Result<{ dossierId: string | null }, 'not-found'>> {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const message = await tx.message.findFirst({ where: { id: messageId, personId: actor.personId }, select: { dossierId: true } })
    if (!message) return refuse('not-found')
    await tx.message.updateMany({ where: { id: messageId, readAt: null }, data: { readAt: now } })
    return ok({ dossierId: message.dossierId })
  })
}
