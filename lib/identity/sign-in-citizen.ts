import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson, lookupHash, newToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { plainPhone } from './model'
import { type VneidClaims, vneidClaims } from './schema'
import { openSession } from './session/open-session'
import { adoptWalkIn, lockPersonalId } from './walk-in/account'

export type SignInCitizenInput = {
  /** Whom the claims are from; with their `sub` it is the key of the account. */
  issuer: string
  /** What a checked id token said; read by `vneidClaims`. */
  claims: unknown
  locale: 'vi' | 'en'
  device: string
}

/**
 * Knows the person again, or for the first time, and opens a session; an account that a counter made for the same personal
 * id becomes theirs. The name, the personal id and the level are
 * those of this sign-in. Refuses 'claims-incomplete' without a name or a personal id, 'not-a-citizen' for a business.
 */
export async function signInCitizen(nobody: Actor, input: SignInCitizenInput, now: Date) {
  const parsed = vneidClaims.safeParse(input.claims)
  if (!parsed.success) return refuse('claims-incomplete')
  const claims = parsed.data
  if (claims.LoaiTaiKhoan === 2) return refuse('not-a-citizen')

  return inTransaction(async (tx) => {
    const key = { issuer: input.issuer, subject: claims.sub }
    const told = { ...detailsOf(claims), signedInAt: now }
    await lockPersonalId(tx, told.personalIdHash)
    // At level 1 nobody has looked at the person yet: what the counter filed waits until somebody has.
    if (levelOf(claims) === 2) await adoptWalkIn(tx, nobody, { key, ...told }, now)
    const person = await tx.person.upsert({
      where: { issuer_subject: key },
      create: { id: newId(), ...key, ...told, locale: input.locale, createdAt: now },
      update: told,
      select: { id: true },
    })
    const token = newToken()
    const expiresAt = await openSession(tx, { personId: person.id }, token, input.device, now)

    await recordAudit(tx, { actor: nobody, at: now, action: 'session.begin', subject: { kind: 'person', id: person.id }, ownerId: person.id })
    return ok({ token, expiresAt, personId: person.id, assuranceLevel: levelOf(claims) })
  })
}

/** The lower of the level of the account and the level of this very sign-in. */
const levelOf = ({ loAs, acr }: VneidClaims): 1 | 2 => (Math.min(loAs ?? acr ?? 1, acr ?? loAs ?? 1) >= 2 ? 2 : 1)

function detailsOf(claims: VneidClaims) {
  const phone = claims.SoDienThoai ? plainPhone(claims.SoDienThoai) : null
  return {
    assuranceLevel: levelOf(claims),
    fullName: claims.HoVaTen.normalize('NFC'),
    personalIdCipher: encrypt(claims.SoDinhDanh),
    personalIdHash: lookupHash('personal-id', claims.SoDinhDanh),
    personalIdLast4Hash: lookupHash('last-four', claims.SoDinhDanh.slice(-4)),
    claimsCipher: encryptJson(claims),
    phoneCipher: phone ? encrypt(phone) : null,
    phoneHash: phone ? lookupHash('phone', phone) : null,
  }
}
