import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** An attempt came to nothing. The queue tries again by itself; who waits is told, and may ask for it at once. */
export function failExport(actor: Actor, { exportId: id }: { exportId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { count } = await tx.dataExport.updateMany({ where: { id, state: 'RUNNING' }, data: { state: 'FAILED', finishedAt: now } })
    return ok({ count })
  })
}
