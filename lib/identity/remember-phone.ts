import 'server-only'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { plainPhone } from './model'
import { walkInIssuer } from './walk-in/account'

/** Where somebody at the counter says they are reached, in the caller's transaction: what VNeID told of a phone is kept. */
export async function rememberPhone(tx: Tx, personId: string, typed: string): Promise<void> {
  const phone = plainPhone(typed)
  if (phone.length < 9 || phone.length > 15) return
  await tx.person.updateMany({
    where: { id: personId, OR: [{ issuer: walkInIssuer }, { phoneCipher: null }] },
    data: { phoneCipher: encrypt(phone), phoneHash: lookupHash('phone', phone) },
  })
}
