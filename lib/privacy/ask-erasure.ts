import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { provedLately } from '@/lib/identity/policy'
import { obstaclesFor } from './destroying/obstacles'

/**
 * A citizen asks for their account to be erased; a job does it once `ERASURE_DAYS` are over. Refuses 'step-up', the first
 * of what stands in its way (model/retention), and 'not-possible' where it is asked for already.
 */
export function askErasure(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    if (!provedLately(actor, now)) return refuse('step-up')
    const { personId } = actor
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    if ((await tx.erasure.count({ where: { personId, state: 'ASKED' } })) > 0) return refuse('not-possible')
    const [obstacle] = await obstaclesFor(tx, personId, now)
    if (obstacle) return refuse(obstacle)
    const id = newId()
    const dueAt = new Date(now.getTime() + env.ERASURE_DAYS * 86_400_000)
    await tx.erasure.create({ data: { id, personId, state: 'ASKED', askedAt: now, dueAt } })
    await recordAudit(tx, { actor, at: now, action: 'erasure.ask', subject: { kind: 'erasure', id }, ownerId: personId })
    return ok({ dueAt })
  })
}
