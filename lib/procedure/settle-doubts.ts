import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { listDoubts } from './queries/doubts'
import type { SettleDoubts } from './schema/doubt'
import { lockProcedure } from './version/lock-draft'

/**
 * Notes that doubts of the import were looked into, by whom, and what came of it, which may be left unsaid. The version stays as it is; the next
 * import brings one back only where the catalogue says something else. Refuses 'already-settled'.
 */
export function settleDoubts(actor: Actor, { code, marks, note }: SettleDoubts, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, code) : null
    if (!procedure) return refuse('not-found')
    const standing = (await listDoubts(actor, code, now)).filter(({ mark }) => marks.includes(mark))
    if (standing.length !== new Set(marks).size) return refuse('not-found')
    const settledById = actor.kind === 'official' ? actor.officialId : null
    const { count } = await tx.procedureSettledDoubt.createMany({
      data: standing.map(({ mark }) => ({ id: newId(), procedureId: procedure.id, mark, note, settledById, settledAt: now })), skipDuplicates: true,
    })
    if (count < standing.length) return refuse('already-settled')
    await recordAudit(tx, { actor, at: now, action: 'procedure.doubts.settle', subject: { kind: 'procedure', id: procedure.id }, detail: { code, doubts: count } })
    return ok({ code })
  })
}
