import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import { findPublished } from './queries'
import { lockProcedure } from './version/lock-draft'

export type WithdrawVersionInput = {
  readonly code: string
  /** From this moment on nobody can file it; null is at once. */
  readonly endsAt: Date | null
  readonly reason: string
  /** Code of the procedure to use instead, or null. */
  readonly goTo: string | null
}

/**
 * Ends the validity of the version in force, with none to follow. Dossiers already filed go on under it, it stays
 * readable, and whoever has a draft is told. Refuses 'in-the-past', 'not-offered' where there is nothing to end or its
 * end stands already, 'later-version-stands' where a version would still begin, and 'unknown-procedure' where nobody
 * can file what people are sent to.
 */
export function withdrawVersion(actor: Actor, input: WithdrawVersionInput, now: Date) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const at = input.endsAt ?? now
    if (at < now) return refuse('in-the-past')
    const last = await tx.procedureVersion.findFirst({ where: { procedureId: procedure.id, state: 'PUBLISHED' }, orderBy: { validFrom: 'desc' } })
    if (!last?.validFrom || last.validTo) return refuse('not-offered')
    if (last.validFrom > at) return refuse('later-version-stands')
    if (input.goTo !== null && !(await leadsOn(tx, actor, input.goTo, input.code, at))) return refuse('unknown-procedure')

    const withdrawal = { versionId: last.id, at, reason: input.reason, goTo: input.goTo }
    const withdrawnById = actor.kind === 'official' ? actor.officialId : null
    await tx.procedureVersion.update({ where: { id: last.id }, data: { validTo: at, updatedAt: now } })
    await tx.procedureWithdrawal.create({ data: { ...withdrawal, id: newId(), withdrawnById, createdAt: now } })
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.withdraw',
      subject: { kind: 'procedure-version', id: last.id },
      detail: { code: input.code, number: last.number, at: at.toISOString() },
    })
    await addJob(tx, 'tell-draft-owners', { versionId: last.id }, { key: `withdrawal-${last.id}` })
    return ok({ code: input.code, number: last.number })
  })
}

const leadsOn = async (tx: Tx, actor: Actor, goTo: string, code: string, at: Date): Promise<boolean> =>
  goTo !== code && (await findPublished(actor, goTo, at, tx)) !== null
