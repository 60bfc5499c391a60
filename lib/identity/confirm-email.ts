import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { ConfirmEmailInput } from './schema'

/**
 * Proves by the mailed link that the address reaches the citizen. Whoever holds the link may use it, signed in or not.
 * Refuses 'link-invalid' for a link that is used, late or unknown, or whose address was replaced since.
 */
export function confirmEmail(nobody: Actor, input: ConfirmEmailInput, now: Date) {
  return inTransaction(async (tx) => {
    const tokenHash = hashToken(input.token)
    const link = await tx.oneTimeLink.findUnique({ where: { tokenHash }, select: { purpose: true, personId: true, emailHash: true } })
    if (!link?.personId || !link.emailHash || link.purpose !== 'EMAIL_CONFIRMATION') return refuse('link-invalid')

    const used = await tx.oneTimeLink.updateMany({ where: { tokenHash, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
    if (used.count === 0) return refuse('link-invalid')
    const { personId, emailHash } = link
    const confirmed = await tx.person.updateMany({ where: { id: personId, emailHash }, data: { emailConfirmedAt: now } })
    if (confirmed.count === 0) return refuse('link-invalid')

    await recordAudit(tx, { actor: nobody, at: now, action: 'email.confirm', subject: { kind: 'person', id: personId }, ownerId: personId })
    const { locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } })
    return ok({ locale: locale === 'en' ? ('en' as const) : ('vi' as const) })
  })
}
