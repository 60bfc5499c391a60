import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { readFactorCode } from '../model'
import { stepOfCode } from './totp'

/** Makes the official's new secret the one that counts, where the code is one of it; that code is used up with it. */
export async function confirmSecret(tx: Tx, officialId: string, typed: string, now: Date): Promise<boolean> {
  const read = readFactorCode(typed)
  const secret = await tx.totpSecret.findFirst({ where: { officialId, confirmedAt: null } })
  const step = secret && read?.kind === 'totp' ? stepOfCode(decrypt(secret.secretCipher), read.code, now) : null
  if (!secret || !step) return false
  await tx.totpSecret.deleteMany({ where: { officialId, confirmedAt: { not: null } } })
  const { count } = await tx.totpSecret.updateMany({ where: { id: secret.id, confirmedAt: null }, data: { confirmedAt: now, lastStep: step } })
  return count === 1
}
