import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayStrike } from './policy'
import type { StrikeEntryInput } from './schema'

/**
 * Strikes an entry that should not have been made: it stays readable under its number with the reason, the number is
 * never given again, and what is entered in its place takes the next one. Refuses 'struck-already'.
 * Source: Luật Hộ tịch 60/2014/QH13, Art. 59: nothing in a book is erased.
 */
export function strikeEntry(actor: Actor, { entry: id, reason }: StrikeEntryInput, now: Date) {
  return inTransaction(async (tx) => {
    const entry = id === '' ? null : await tx.registerEntry.findUnique({ where: { id }, select: { agencyId: true, dossierId: true } })
    if (!entry || actor.kind !== 'official' || !mayStrike(actor, entry.agencyId)) return refuse('not-found')
    const { count } = await tx.registerEntry.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: now, voidReason: 'struck', voidedById: actor.officialId, voidCipher: encrypt(reason) },
    })
    if (count === 0) return refuse('struck-already')
    const { agencyId, dossierId } = entry
    await recordAudit(tx, { actor, at: now, action: 'register.strike', subject: { kind: 'register-entry', id }, agencyId, detail: { dossierId } })
    return ok({ entry: shortId(id) })
  })
}
