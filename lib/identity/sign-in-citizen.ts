import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson, lookupHash, newToken } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { renumber } from './account/renumber'
import { plainPhone } from './model'
import { accountKind, levelOf, type VneidClaims, vneidClaims } from './schema'
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
 * id becomes theirs, and one that was merged leads to the one it became part of. The name, the personal id and the level are
 * those of this sign-in. Refuses 'claims-incomplete' without a name or a personal id, 'not-a-citizen' for a business.
 */
export async function signInCitizen(nobody: Actor, input: SignInCitizenInput, now: Date) {
  if (accountKind(input.claims) === 'organisation') return refuse('not-a-citizen')
  const parsed = vneidClaims.safeParse(input.claims)
  if (!parsed.success) return refuse('claims-incomplete')
  const claims = parsed.data

  return inTransaction(async (tx) => {
    const key = { issuer: input.issuer, subject: claims.sub }
    const told = { ...detailsOf(claims), signedInAt: now }
    await lockPersonalId(tx, told.personalIdHash)
    const assuranceLevel = levelOf(claims)
    // At level 1 nobody has looked at the person yet: what the counter filed waits until somebody has.
    if (assuranceLevel === 2) await adoptWalkIn(tx, nobody, { key, ...told }, now)
    const { personId, isNew } = await accountOf(tx, nobody, { key, told, locale: input.locale }, now)
    if (assuranceLevel === 2) await tx.mandate.updateMany({ where: { agentIdHash: told.personalIdHash, agentId: null }, data: { agentId: personId } })
    const token = newToken()
    const who = { personId, assuranceLevel, steppedUpAt: provedAt(claims, now), providerSid: claims.sid ?? null }
    const expiresAt = await openSession(tx, who, token, input.device, now)

    await recordAudit(tx, { actor: nobody, at: now, action: 'session.begin', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({ token, expiresAt, personId, assuranceLevel, isNew })
  })
}

type Told = ReturnType<typeof detailsOf> & { readonly signedInAt: Date }
type SignedIn = { readonly key: { readonly issuer: string; readonly subject: string }; readonly told: Told; readonly locale: 'vi' | 'en' }

/** The account of that subject, as VNeID describes it now, or a new one. */
async function accountOf(tx: Tx, nobody: Actor, { key, told, locale }: SignedIn, now: Date): Promise<{ personId: string; isNew: boolean }> {
  const before = await tx.person.findUnique({ where: { issuer_subject: key }, select: { id: true, mergedIntoId: true, personalIdHash: true } })
  // What VNeID says about the subject of before changes nothing in the account it became part of.
  if (before?.mergedIntoId) return { personId: before.mergedIntoId, isNew: false }
  const { id } = await tx.person.upsert({
    where: { issuer_subject: key }, create: { id: newId(), ...key, ...told, locale, createdAt: now }, update: told, select: { id: true },
  })
  const [from, to] = [before?.personalIdHash, told.personalIdHash]
  if (from !== undefined && from !== to) await renumber(tx, nobody, { personId: id, from, to }, now)
  return { personId: id, isNew: before === null }
}

/** When VNeID last made the person prove who they are; null where it does not say, and never later than now. */
const provedAt = ({ auth_time: seconds }: VneidClaims, now: Date): Date | null =>
  seconds === undefined ? null : new Date(Math.min(seconds * 1000, now.getTime()))

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
