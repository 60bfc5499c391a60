import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { makeLink } from './link/make-link'
import { mayAdminister } from './policy'
import { tellOfStaff } from './roster/tell-of-staff'
import type { InviteOfficialInput } from './schema'

/**
 * Makes an account without a password, gives it its roles and mails a link that sets the password. Only an
 * administrator of that agency. Refuses 'email-taken' where the address has an account already.
 */
export function inviteOfficial(actor: Actor, input: InviteOfficialInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, email } = input
    if (!mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')

    const id = newId()
    const emailHash = lookupHash('email', email)
    const row = { id, fullName: input.fullName.normalize('NFC'), title: input.title.normalize('NFC'), createdAt: now }
    const { count } = await tx.official.createMany({
      data: { ...row, emailCipher: encrypt(email), emailHash },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('email-taken')

    const wanted = [...new Set(input.roles)]
    await tx.officialGrant.createMany({ data: wanted.map((role) => ({ id: newId(), officialId: id, agencyId, role, grantedAt: now })) })
    await makeLink(tx, { purpose: 'INVITATION', who: { officialId: id }, to: email, locale: 'vi' }, now)
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'official.invite',
      subject: { kind: 'official', id },
      agencyId,
      detail: { roles: wanted.join(' ') },
    })
    await tellOfStaff(tx, agencyId)
    return ok({ officialId: id, agencyId })
  })
}
