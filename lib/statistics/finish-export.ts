import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { exportDays } from './model/exports'

type Finished = { readonly exportId: string; readonly fileId: string; readonly rows: number }

/** The file is there, for `exportDays`. Whoever comes second with one is refused 'not-possible', and that file is swept. */
export function finishExport(actor: Actor, { exportId: id, fileId, rows }: Finished, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const found = await tx.dataExport.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: { in: ['RUNNING', 'FAILED'] } },
      data: { state: 'DONE', fileId, rowsDone: rows, rowsTotal: rows, finishedAt: now, expiresAt: new Date(now.getTime() + exportDays * 86_400_000) },
    })
    if (count === 0 || !(await claimFile(tx, { fileId, agencyId: found.agencyId }))) return refuse('not-possible')
    await recordAudit(tx, { actor, at: now, action: 'export.made', subject: { kind: 'export', id }, agencyId: found.agencyId, detail: { rows } })
    return ok({ rows })
  })
}
