import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson, encryptJson, lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Person } from '@/prisma/generated/client'
import type { Bearer } from './model/card'
import { mayRegisterWalkIn } from './policy'
import { personalClaims } from './schema'
import { lockPersonalId, walkInIssuer } from './walk-in/account'
import { claimsOf, makeWalkIn } from './walk-in/make-walk-in'

type Known = { readonly agencyId: string; readonly bearer: Bearer }

/**
 * Whom the counter has before it, in the caller's transaction: the account of that personal id, or one that is made now and
 * that VNeID gives to the same personal id later (sign-in-citizen). The card corrects what a walk-in account says; of an
 * account that VNeID vouches for it changes nothing. Looked for by the personal id alone, never by name; each look is recorded.
 * Refuses 'name-missing' where nobody is known by that id and no name was given.
 */
export async function knowPerson(tx: Tx, actor: Actor, { agencyId, bearer }: Known, now: Date) {
  if (!mayRegisterWalkIn(actor, agencyId)) return refuse('not-found')
  const personalIdHash = lookupHash('personal-id', bearer.personalId)
  await lockPersonalId(tx, personalIdHash)
  const accounts = await tx.person.findMany({ where: { personalIdHash, mergedIntoId: null }, orderBy: { signedInAt: 'desc' } })
  const known = accounts.find(({ issuer }) => issuer !== walkInIssuer) ?? accounts[0] ?? null
  const named = { ...bearer, name: bearer.name.trim().normalize('NFC') }
  if (known === null && named.name === '') return refuse('name-missing')

  const person = await kept(tx, known, named, personalIdHash, now)
  await recordAudit(tx, {
    actor, at: now, action: known ? 'person.find' : 'person.register', subject: { kind: 'person', id: person.id }, agencyId, ownerId: person.id,
  })
  return ok({
    personId: person.id,
    name: person.fullName,
    claims: personalClaims.parse(decryptJson(person.claimsCipher)),
    phone: person.phoneCipher ? decrypt(person.phoneCipher) : '',
  })
}

/** The account as it is, corrected by what was told now, or a new one. */
async function kept(tx: Tx, known: Person | null, bearer: Bearer, personalIdHash: string, now: Date): Promise<Person> {
  if (known !== null && known.issuer !== walkInIssuer) return known
  // An id typed without a name says nothing new of whom it is.
  const told = bearer.name === '' ? {} : { fullName: bearer.name, claimsCipher: encryptJson(claimsOf(bearer)) }
  if (known !== null) return tx.person.update({ where: { id: known.id }, data: told })
  return makeWalkIn(tx, bearer, personalIdHash, now)
}
