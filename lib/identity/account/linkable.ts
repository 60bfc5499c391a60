import 'server-only'
import { decryptJson, lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import type { Person } from '@/prisma/generated/client'
import { samePerson } from '../model/same-person'
import { personalClaims } from '../schema'
import { organisationIssuer } from './organisation'

type Known = Pick<Person, 'id' | 'issuer' | 'fullName' | 'personalIdHash' | 'claimsCipher'>

const select = { id: true, issuer: true, fullName: true, personalIdHash: true, claimsCipher: true } as const

/** Name and birth date, as far as they are known. */
export function bearing({ fullName, claimsCipher }: Pick<Known, 'fullName' | 'claimsCipher'>) {
  const claims = personalClaims.safeParse(decryptJson(claimsCipher))
  return { name: fullName, birthDate: claims.success ? (claims.data.NgayThangNamSinh ?? null) : null }
}

/**
 * Other accounts of the numbers that VNeID vouches for: the personal id, and the number of the old identity card. Never by a name
 * alone; and where neither name nor birth date agrees the number is not enough either.
 */
export async function linkableTo(from: Pick<Tx, 'person'>, personId: string) {
  const self = await from.person.findUniqueOrThrow({ where: { id: personId }, select })
  const claims = personalClaims.safeParse(decryptJson(self.claimsCipher))
  const old = claims.success ? claims.data.SoCMND : undefined
  const numbers = [self.personalIdHash, ...(old === undefined ? [] : [lookupHash('personal-id', old)])]
  const others = await from.person.findMany({
    where: { personalIdHash: { in: numbers }, id: { not: personId }, mergedIntoId: null, issuer: { not: organisationIssuer } }, orderBy: { id: 'asc' }, select,
  })
  return others.filter((other) => samePerson(bearing(self), bearing(other)))
}
