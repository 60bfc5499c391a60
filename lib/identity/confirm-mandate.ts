import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { sameHash } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { codeHash } from './mandate/send-code'
import { tellOfMandate } from './mandate/tell'
import { mandateCode, mandateEnd } from './model/mandates'
import { isVouchedFor } from './policy'
import type { ConfirmMandateInput } from './schema/mandate'

/**
 * The agent types the code that the owner got on their own phone and gave them. Refuses 'code-wrong'; after five wrong ones,
 * when it is late, or when the owner said no meanwhile, 'code-over'.
 */
export async function confirmMandate(actor: Actor, { mandateId, code }: ConfirmMandateInput, now: Date) {
  if (!isVouchedFor(actor)) return refuse('not-found')
  const pending = { id: mandateId, agentId: actor.personId, confirmedAt: null, revokedAt: null }
  const mandate = await db.mandate.findFirst({ where: pending })
  if (!mandate) return refuse('not-found')
  const last = await db.mandateCode.findFirst({ where: { mandateId, usedAt: null }, orderBy: { createdAt: 'desc' } })
  if (!last) return refuse('code-over')
  // Counted before it is compared, and whatever follows: many guesses at once are as many tries.
  const good = { id: last.id, usedAt: null, tries: { lt: mandateCode.tries }, expiresAt: { gt: now } }
  const counted = await db.mandateCode.updateMany({ where: good, data: { tries: { increment: 1 } } })
  if (counted.count === 0) return refuse('code-over')
  if (!sameHash(last.codeHash, codeHash(last.id, code)) || mandate.ownerId === null) return refuse('code-wrong')

  return inTransaction(async (tx) => {
    // The mandate before its codes, as where the owner answers: of two at once the second waits for the first.
    await tx.$queryRaw`SELECT 1 FROM mandates WHERE id = ${mandateId}::uuid FOR UPDATE`
    const used = await tx.mandateCode.updateMany({ where: { id: last.id, usedAt: null }, data: { usedAt: now } })
    if (used.count === 0) return refuse('code-over')
    const given = { confirmedAt: now, proof: 'CODE', endsAt: mandateEnd('AUTHORISED_AGENT', '', now) } as const
    const { count } = await tx.mandate.updateMany({ where: pending, data: given })
    if (count === 0) return refuse('code-over')
    await recordAudit(tx, { actor, at: now, action: 'mandate.confirm', subject: { kind: 'mandate', id: mandateId }, ownerId: mandate.ownerId ?? '', detail: { proof: 'CODE' } })
    await tellOfMandate(tx, { mandateId, happened: 'given', newsId: last.id, by: 'agent' })
    return ok({ mandateId, procedureCode: mandate.procedureCode })
  })
}
