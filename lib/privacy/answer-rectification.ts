import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mayRectify } from './policy'
import type { AnswerRectificationInput } from './schema'

/** Answers whoever said that data about them are wrong; they are told. Refuses 'not-possible' where it was answered. */
export function answerRectification(actor: Actor, { rectification: id, decision, answer }: AnswerRectificationInput, now: Date) {
  return inTransaction(async (tx) => {
    const found = await tx.rectification.findUnique({ where: { id } })
    if (!found || actor.kind !== 'official' || !mayRectify(actor, found.agencyId)) return refuse('not-found')
    const { agencyId, personId } = found
    const { count } = await tx.rectification.updateMany({
      where: { id, state: 'OPEN' },
      data: { state: decision, answerCipher: encrypt(answer), answeredAt: now, answeredById: actor.officialId },
    })
    if (count === 0) return refuse('not-possible')
    await recordAudit(tx, { actor, at: now, action: 'rectification.answer', subject: { kind: 'rectification', id }, agencyId, ownerId: personId, detail: { decision } })
    await addJob(tx, 'announce-rectification', { rectificationId: id }, { key: `rectification-${id}` })
    return ok({ id })
  })
}
