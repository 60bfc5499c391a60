import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { tellOfMandate } from './mandate/tell'
import { mandateEnd } from './model/mandates'
import { isVouchedFor, provedLately } from './policy'
import type { AnswerMandateInput } from './schema/mandate'

/**
 * The owner says in their account whether somebody who asked may act for them. A yes takes level 2 and a recent proof of who
 * they are ('level-too-low', 'step-up'); a no takes neither. Refuses 'already-answered' where it was answered or taken back.
 */
export function answerMandate(actor: Actor, { mandateId, answer }: AnswerMandateInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const mandate = await tx.mandate.findFirst({ where: { id: mandateId, ownerId: actor.personId } })
    if (!mandate) return refuse('not-found')
    const agrees = answer === 'agree'
    if (agrees && !isVouchedFor(actor)) return refuse('level-too-low')
    if (agrees && !provedLately(actor, now)) return refuse('step-up')

    const answered = agrees ? ({ confirmedAt: now, proof: 'OWNER', endsAt: mandateEnd('AUTHORISED_AGENT', '', now) } as const) : { revokedAt: now }
    const { count } = await tx.mandate.updateMany({ where: { id: mandateId, confirmedAt: null, revokedAt: null }, data: answered })
    if (count === 0) return refuse('already-answered')
    await tx.mandateCode.updateMany({ where: { mandateId, usedAt: null }, data: { usedAt: now } })
    const action = agrees ? 'mandate.confirm' : 'mandate.decline'
    await recordAudit(tx, { actor, at: now, action, subject: { kind: 'mandate', id: mandateId }, ownerId: actor.personId })
    await tellOfMandate(tx, { mandateId, happened: agrees ? 'given' : 'declined', newsId: newId(), by: 'owner' })
    return ok({})
  })
}
