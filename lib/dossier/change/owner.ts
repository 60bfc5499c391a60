import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'

/** What filing needs of the signed-in person. `claims` are those of the last sign-in with VNeID. */
export async function ownerOf(tx: Pick<Tx, 'person'>, personId: string) {
  const { claimsCipher, ...person } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { fullName: true, personalIdHash: true, personalIdLast4Hash: true, claimsCipher: true, locale: true },
  })
  return { ...person, claims: decryptJson(claimsCipher) as Readonly<Record<string, unknown>> }
}

/** Attributes that fee rules may ask for. "Công dân số" of NQ 66.22/2026/NQ-CP is told by VNeID. */
export const applicantAttributes = (claims: Readonly<Record<string, unknown>>): readonly string[] =>
  claims['CongDanSo'] === true ? ['digitalCitizen'] : []
