import 'server-only'
import { encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Person } from '@/prisma/generated/client'
import type { Bearer } from '../model/card'
import type { PersonalClaims } from '../schema'
import { walkInIssuer } from './account'

/** An account for somebody VNeID has not told of; it becomes theirs when they sign in with that personal id. The caller holds the id. */
export const makeWalkIn = (tx: Tx, bearer: Bearer, personalIdHash: string, now: Date): Promise<Person> =>
  tx.person.create({
    data: {
      id: newId(), issuer: walkInIssuer, subject: personalIdHash, assuranceLevel: 1, personalIdHash, fullName: bearer.name,
      claimsCipher: encryptJson(claimsOf(bearer)), personalIdCipher: encrypt(bearer.personalId),
      personalIdLast4Hash: lookupHash('last-four', bearer.personalId.slice(-4)), createdAt: now, signedInAt: now,
    },
  })

/** "Tổ 5, Hòa Cường, Đà Nẵng": the last part is the province, as far as a card tells. */
function residence(address: string) {
  const parts = address.split(',').map((part) => part.trim())
  return { maTinh: '', tinh: parts.at(-1) ?? '', maXa: '', xa: '', chiTiet: parts.slice(0, -1).join(', '), dayDu: address }
}

/** What a card says, by the names VNeID uses, so that forms are filled in from it alike. */
export const claimsOf = ({ personalId, name, birthDate, sex, address }: Bearer): PersonalClaims => ({
  HoVaTen: name,
  SoDinhDanh: personalId,
  ...(birthDate && { NgayThangNamSinh: birthDate }),
  ...(sex && { GioiTinh: sex === 'male' ? 1 : 2 }),
  ...(address && { ThuongTru: residence(address) }),
})
