import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken, newToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { accountLinkMinutes } from './model'
import { isVouchedFor, provedLately } from './policy'

/**
 * Whoever has two accounts proves the second after the first: gives the token that stands for the first, for ten minutes in
 * this browser. Refuses 'level-too-low', and 'step-up' where the first was proved too long ago.
 */
export function startAccountLink(actor: Actor, _input: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    if (!isVouchedFor(actor)) return refuse('level-too-low')
    if (!provedLately(actor, now)) return refuse('step-up')
    const token = newToken()
    const expiresAt = new Date(now.getTime() + accountLinkMinutes * 60_000)
    await tx.oneTimeLink.updateMany({ where: { personId: actor.personId, purpose: 'ACCOUNT_LINK', usedAt: null }, data: { usedAt: now } })
    await tx.oneTimeLink.create({ data: { id: newId(), tokenHash: hashToken(token), purpose: 'ACCOUNT_LINK', personId: actor.personId, createdAt: now, expiresAt } })
    await recordAudit(tx, { actor, at: now, action: 'person.start-link', subject: { kind: 'person', id: actor.personId }, ownerId: actor.personId })
    return ok({ token, expiresAt })
  })
}
