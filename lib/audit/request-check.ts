import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mayOperate } from './policy'
import { recordAudit } from './record-audit'

/** Asks for all chains to be recounted; a job does it, one at a time. Refuses 'not-possible' while one is under way. */
export function requestCheck(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayOperate(actor)) return refuse('not-found')
    const underWay = await tx.auditCheck.count({ where: { finishedAt: null } })
    if (underWay > 0) return refuse('not-possible')
    const id = newId()
    await tx.auditCheck.create({ data: { id, requestedById: actor.officialId, requestedAt: now } })
    await addJob(tx, 'check-chains', { checkId: id }, { key: `check-chains-${id}` })
    await recordAudit(tx, { actor, at: now, action: 'audit.check', subject: { kind: 'audit-check', id } })
    return ok({ id })
  })
}
