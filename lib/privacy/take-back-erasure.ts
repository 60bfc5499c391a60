import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** The citizen keeps their account after all. Refuses 'not-found' where nothing was asked for, or it is done. */
export function takeBackErasure(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const asked = await tx.erasure.findFirst({ where: { personId, state: 'ASKED' }, select: { id: true } })
    if (!asked) return refuse('not-found')
    const { count } = await tx.erasure.updateMany({ where: { id: asked.id, state: 'ASKED' }, data: { state: 'TAKEN_BACK', endedAt: now } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'erasure.take-back', subject: { kind: 'erasure', id: asked.id }, ownerId: personId })
    return ok({})
  })
}
