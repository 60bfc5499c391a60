import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt, hashToken } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { weaknessOf } from './password/check-password'
import { hashPassword } from './password/hash-password'
import type { SetPasswordInput } from './schema'

/**
 * Sets the password by a link of an invitation or a reset. The link works once; with it every session of the account
 * ends and every other open link of it is void. Refuses 'link-invalid' for a link that is used, late or unknown,
 * 'password-too-common' and 'password-has-name'.
 */
export async function setPassword(nobody: Actor, input: SetPasswordInput, now: Date) {
  const found = await inTransaction(async (tx) => {
    const link = await openLink(tx, input.token, now)
    return link ? ok(link) : refuse('link-invalid')
  })
  if (!found.ok) return found
  const email = decrypt(found.value.official.emailCipher)
  const weakness = weaknessOf(input.password, email)
  if (weakness) return refuse(weakness)
  const passwordHash = await hashPassword(input.password)

  return inTransaction(async (tx) => {
    const { id, officialId } = found.value
    // Of two uses of one link only the first still finds it unused.
    const { count } = await tx.oneTimeLink.updateMany({ where: { id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
    if (count === 0) return refuse('link-invalid')

    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    await tx.official.update({ where: { id: officialId }, data: { passwordHash } })
    await tx.session.updateMany({ where: { officialId, revokedAt: null }, data: { revokedAt: now } })
    await recordAudit(tx, { actor: nobody, at: now, action: 'password.set', subject: { kind: 'official', id: officialId } })
    return ok({ officialId, email })
  })
}

async function openLink(tx: Tx, token: string, now: Date) {
  const link = await tx.oneTimeLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, purpose: true, usedAt: true, expiresAt: true, officialId: true, official: { select: { emailCipher: true, disabledAt: true } } },
  })
  if (!link?.official || !link.officialId || link.purpose === 'EMAIL_CONFIRMATION') return null
  if (link.usedAt || link.expiresAt <= now || link.official.disabledAt) return null
  return { id: link.id, officialId: link.officialId, official: link.official }
}
