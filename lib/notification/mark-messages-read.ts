import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** Notes that the citizen knows what they were told: about that dossier, or about everything. `marked`: how many were unread. */
export function markMessagesRead(actor: Actor, { dossierId }: { dossierId?: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const about = dossierId === undefined ? {} : { dossierId }
    const { count } = await tx.message.updateMany({ where: { personId: actor.personId, readAt: null, ...about }, data: { readAt: now } })
    return ok({ marked: count })
  })
}
