import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mayFetch } from './policy'
import type { NamedExportInput } from './schema'

/** Lets an export that failed, or whose file is gone, be made once more. Refuses 'not-possible' where it is there or on its way. */
export function retryExport(actor: Actor, { export: id }: NamedExportInput, now: Date) {
  return inTransaction(async (tx) => {
    const found = id === '' ? null : await tx.dataExport.findUnique({ where: { id } })
    if (!found || !mayFetch(actor, found)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: { in: ['FAILED', 'EXPIRED'] } },
      data: { state: 'QUEUED', rowsDone: 0, rowsTotal: null, fileId: null, startedAt: null, finishedAt: null, expiresAt: null },
    })
    if (count === 0) return refuse('not-possible')
    await addJob(tx, 'make-export', { exportId: id }, { key: `export-${id}` })
    await recordAudit(tx, { actor, at: now, action: 'export.retry', subject: { kind: 'export', id }, agencyId: found.agencyId })
    return ok({ export: shortId(id) })
  })
}
