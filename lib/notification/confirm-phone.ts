import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { codeHash } from './reach/code-hash'
import type { ConfirmPhoneInput } from './schema'

const tries = 5

/** Proves by the code that the phone reaches the citizen. Refuses 'code-wrong'; after five wrong ones, or when it is late, 'code-over'. */
export async function confirmPhone(actor: Actor, { code }: ConfirmPhoneInput, now: Date) {
  if (actor.kind !== 'citizen') return refuse('not-found')
  const { personId } = actor
  const last = await db.phoneCode.findFirst({ where: { personId, usedAt: null }, orderBy: { createdAt: 'desc' } })
  if (!last) return refuse('code-over')
  // Counted before it is compared, and whatever follows: many guesses at once are as many tries.
  const good = { id: last.id, usedAt: null, tries: { lt: tries }, expiresAt: { gt: now } }
  const counted = await db.phoneCode.updateMany({ where: good, data: { tries: { increment: 1 } } })
  if (counted.count === 0) return refuse('code-over')
  if (!timingSafeEqual(Buffer.from(last.codeHash), Buffer.from(codeHash(last.id, code)))) return refuse('code-wrong')

  return inTransaction(async (tx) => {
    const used = await tx.phoneCode.updateMany({ where: { id: last.id, usedAt: null }, data: { usedAt: now } })
    const confirmed = await tx.contactPhone.updateMany({ where: { personId, phoneHash: last.phoneHash }, data: { confirmedAt: now } })
    if (used.count === 0 || confirmed.count === 0) return refuse('code-over')
    await recordAudit(tx, { actor, at: now, action: 'phone.confirm', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({})
  })
}
