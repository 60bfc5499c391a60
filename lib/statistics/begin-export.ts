import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** The job takes an export up, from its first row; gives what is wanted. Refuses 'not-possible' where it was made already. */
export function beginExport(actor: Actor, { exportId: id }: { exportId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: { in: ['QUEUED', 'RUNNING', 'FAILED'] } },
      data: { state: 'RUNNING', rowsDone: 0, rowsTotal: null, startedAt: now, finishedAt: null },
    })
    if (count === 0) return refuse('not-possible')
    const { agencyId, kind, format, fromDay, toDay, bookId, requestedById, requestedAt } = await tx.dataExport.findUniqueOrThrow({ where: { id } })
    return ok({ id, agencyId, kind, format, period: fromDay && toDay ? { from: fromDay, to: toDay } : null, bookId, requestedById, requestedAt })
  })
}
export type WantedExport = Extract<Awaited<ReturnType<typeof beginExport>>, { ok: true }>['value']
