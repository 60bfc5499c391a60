import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

type Progress = { readonly exportId: string; readonly rows: number; readonly total?: number }

/** How far an export has come, for who waits for it. */
export function noteProgress(actor: Actor, { exportId: id, rows, total }: Progress) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    await tx.dataExport.updateMany({ where: { id, state: 'RUNNING' }, data: { rowsDone: rows, ...(total !== undefined && { rowsTotal: total }) } })
    return ok({ rows })
  })
}
