import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { makeLink } from './link/make-link'
import type { RequestEmailConfirmationInput } from './schema'

/** Mails one person may have us send to addresses nobody has confirmed, in an hour. */
const atMost = 5

/**
 * Notes where the citizen wants to be written to and mails a link there; nothing else is sent to the address before
 * the link is used. Refuses 'already-confirmed' for the address that holds now, 'too-many' after five in an hour.
 */
export function requestEmailConfirmation(actor: Actor, input: RequestEmailConfirmationInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const person = await tx.person.findUnique({
      where: { id: actor.personId },
      select: { id: true, emailHash: true, emailConfirmedAt: true, locale: true },
    })
    if (!person) return refuse('not-found')
    const emailHash = lookupHash('email', input.email)
    if (person.emailHash === emailHash && person.emailConfirmedAt) return refuse('already-confirmed')
    const since = new Date(now.getTime() - 3_600_000)
    const sent = await tx.oneTimeLink.count({ where: { personId: person.id, purpose: 'EMAIL_CONFIRMATION', createdAt: { gt: since } } })
    if (sent >= atMost) return refuse('too-many')

    await tx.person.update({ where: { id: person.id }, data: { emailCipher: encrypt(input.email), emailHash, emailConfirmedAt: null } })
    const locale = person.locale === 'en' ? 'en' : 'vi'
    await makeLink(tx, { purpose: 'EMAIL_CONFIRMATION', who: { personId: person.id }, to: input.email, locale, emailHash }, now)
    const subject = { kind: 'person', id: person.id }
    await recordAudit(tx, { actor, at: now, action: 'email.request-confirmation', subject, ownerId: person.id })
    return ok({})
  })
}
