import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { AskMandateInput } from '../schema/mandate'
import { sameName } from '../model/card'
import { lockPersonalId } from '../walk-in/account'
import { makeWalkIn } from '../walk-in/make-walk-in'

type Named = Pick<AskMandateInput, 'name' | 'personalId' | 'birthDate'>

/** The account of whoever has that number and name: looked for by the number, and never taken for theirs where the name differs. */
export async function findOwner(tx: Tx, { name }: Named, personalIdHash: string): Promise<{ id: string | null; isAnother: boolean }> {
  await lockPersonalId(tx, personalIdHash)
  const accounts = await tx.person.findMany({ where: { personalIdHash, mergedIntoId: null }, orderBy: { signedInAt: 'desc' }, select: { id: true, fullName: true } })
  const same = accounts.find(({ fullName }) => sameName(fullName, name))
  return { id: same?.id ?? null, isAnother: accounts.length > 0 && !same }
}

/** The same, or an account that is theirs once they sign in with VNeID; null where the number is that of another name. */
export async function ownerAccount(tx: Tx, named: Named, personalIdHash: string, now: Date): Promise<string | null> {
  const { id, isAnother } = await findOwner(tx, named, personalIdHash)
  if (id !== null || isAnother) return id
  const bearer = { name: named.name, personalId: named.personalId, birthDate: named.birthDate, sex: null, address: '' }
  return (await makeWalkIn(tx, bearer, personalIdHash, now)).id
}
