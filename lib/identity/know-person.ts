import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson, encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { plainPhone } from './model'
import type { Card } from './model/card'
import { mayRegisterWalkIn } from './policy'
import { type PersonalClaims, personalClaims } from './schema'
import { lockPersonalId, walkInIssuer } from './walk-in/account'

export type Bearer = Pick<Card, 'personalId' | 'name' | 'birthDate' | 'sex' | 'address'>

type Known = { readonly agencyId: string; readonly bearer: Bearer; readonly phone: string }

/**
 * Whom the counter has before it, in the caller's transaction: the account of that personal id, or one that is made now and
 * that VNeID gives to the same personal id later (sign-in-citizen). The card corrects what a walk-in account says; of an
 * account that VNeID vouches for it changes nothing. Looked for by the personal id alone, never by name; each look is recorded.
 * Refuses 'name-missing' where nobody is known by that id and no name was given.
 */
export async function knowPerson(tx: Tx, actor: Actor, { agencyId, bearer, phone }: Known, now: Date) {
  if (!mayRegisterWalkIn(actor, agencyId)) return refuse('not-found')
  const personalIdHash = lookupHash('personal-id', bearer.personalId)
  await lockPersonalId(tx, personalIdHash)
  const accounts = await tx.person.findMany({ where: { personalIdHash }, orderBy: { signedInAt: 'desc' } })
  const known = accounts.find(({ issuer }) => issuer !== walkInIssuer) ?? accounts[0]
  const name = bearer.name.trim() === '' && known ? known.fullName : bearer.name.trim().normalize('NFC')
  if (name === '') return refuse('name-missing')

  const id = known?.id ?? newId()
  const told = { fullName: name, claimsCipher: encryptJson(claimsOf({ ...bearer, name })), ...phoneColumns(phone) }
  if (!known) {
    await tx.person.create({
      data: {
        ...told, id, issuer: walkInIssuer, subject: personalIdHash, assuranceLevel: 1, personalIdHash,
        personalIdCipher: encrypt(bearer.personalId), personalIdLast4Hash: lookupHash('last-four', bearer.personalId.slice(-4)),
        createdAt: now, signedInAt: now,
      },
    })
  } else if (known.issuer === walkInIssuer) {
    // An id typed without a card says nothing new of whom it is.
    await tx.person.update({ where: { id }, data: bearer.name.trim() === '' ? phoneColumns(phone) : told })
  }
  await recordAudit(tx, { actor, at: now, action: known ? 'person.find' : 'person.register', subject: { kind: 'person', id }, agencyId, ownerId: id })
  const vouched = known && (known.issuer !== walkInIssuer || bearer.name.trim() === '') ? known : null
  return ok({
    personId: id,
    name: vouched ? vouched.fullName : name,
    isNew: !known,
    claims: personalClaims.parse(vouched ? decryptJson(vouched.claimsCipher) : claimsOf({ ...bearer, name })),
    phone: phone || (known?.phoneCipher ? decrypt(known.phoneCipher) : ''),
  })
}

/** Nothing typed leaves what is known. */
const phoneColumns = (phone: string) => (phone === '' ? {} : { phoneCipher: encrypt(plainPhone(phone)), phoneHash: lookupHash('phone', plainPhone(phone)) })

/** What the card says, by the names VNeID uses, so that forms are filled in from it alike. */
function claimsOf({ personalId, name, birthDate, sex, address }: Bearer): PersonalClaims {
  return {
    HoVaTen: name,
    SoDinhDanh: personalId,
    ...(birthDate && { NgayThangNamSinh: birthDate }),
    ...(sex && { GioiTinh: sex === 'male' ? (1 as const) : (2 as const) }),
    ...(address && { ThuongTru: { maTinh: '', tinh: address.split(',').at(-1)?.trim() ?? '', maXa: '', xa: '', chiTiet: address.split(',').slice(0, -1).join(',').trim(), dayDu: address } }),
  }
}
