import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { keptForRetryDays } from './model'

/**
 * Erases what messages that were given up long ago would have said, the link that opens a dossier with it: nobody sends
 * them again now. Who was to be told what, and why it failed, stays in the log. For the worker only.
 */
export function sweepGivenUp(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const before = new Date(now.getTime() - keptForRetryDays * 86_400_000)
    const { count } = await tx.delivery.updateMany({ where: { state: 'FAILED', createdAt: { lt: before }, secretCipher: { not: null } }, data: { secretCipher: null } })
    return ok({ erased: count })
  })
}
