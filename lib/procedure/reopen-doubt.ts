import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import type { OneDoubt } from './schema/doubt'
import { lockProcedure } from './version/lock-draft'

/** Takes back that a doubt was settled; who had settled it stays in the audit. */
export function reopenDoubt(actor: Actor, { code, mark }: OneDoubt, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, code) : null
    if (!procedure) return refuse('not-found')
    const { count } = await tx.procedureSettledDoubt.deleteMany({ where: { procedureId: procedure.id, mark } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'procedure.doubts.reopen', subject: { kind: 'procedure', id: procedure.id }, detail: { code, mark } })
    return ok({ code })
  })
}
