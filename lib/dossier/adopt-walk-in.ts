import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { moveMessages } from '@/lib/notification/move-messages'

/**
 * Moves what a counter filed for somebody under an account of its own making to the account VNeID knows the person by.
 * Whether it is the same person was decided where they signed in (lib/identity/walk-in).
 */
export function adoptWalkIn(actor: Actor, input: { readonly walkInId: string; readonly personId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { walkInId, personId } = input
    const { count } = await tx.dossier.updateMany({ where: { ownerId: walkInId }, data: { ownerId: personId, updatedAt: now } })
    await tx.counterSitting.updateMany({ where: { personId: walkInId }, data: { personId } })
    await moveMessages(tx, { from: walkInId, to: personId })
    return ok({ moved: count })
  })
}
