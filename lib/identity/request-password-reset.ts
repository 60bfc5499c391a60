import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { lookupHash } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { makeLink } from './link/make-link'
import { linkMinutes } from './model'
import type { RequestPasswordResetInput } from './schema'

/** Links one account may be sent within the life of one: enough for a slow mail server, too few to be a nuisance. */
const atMost = 3

/**
 * Mails a link that sets a new password, to an account that exists and is not disabled; also to one that never used
 * its invitation. The answer is always the same, so that it tells nobody who has an account.
 */
export function requestPasswordReset(nobody: Actor, input: RequestPasswordResetInput, now: Date) {
  return inTransaction(async (tx) => {
    const official = await tx.official.findUnique({
      where: { emailHash: lookupHash('email', input.email), disabledAt: null },
      select: { id: true },
    })
    if (!official) return ok({})

    const since = new Date(now.getTime() - linkMinutes.PASSWORD_RESET * 60_000)
    const sent = await tx.oneTimeLink.count({ where: { officialId: official.id, purpose: 'PASSWORD_RESET', createdAt: { gt: since } } })
    if (sent >= atMost) return ok({})

    await makeLink(tx, { purpose: 'PASSWORD_RESET', who: { officialId: official.id }, to: input.email, locale: 'vi' }, now)
    await recordAudit(tx, { actor: nobody, at: now, action: 'password.request-reset', subject: { kind: 'official', id: official.id } })
    return ok({})
  })
}
