import 'server-only'
import { randomInt } from 'node:crypto'
import { lookupHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { recoveryCodeCount } from '../model'

// Without I, O, 0 and 1, which look alike on paper. Ten of 32: 50 random bits.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const newCode = () => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')

/** Keyed, because a code is too short for a plain hash. */
export const recoveryHash = (officialId: string, code: string): string => lookupHash('recovery-code', `${officialId}\n${code}`)

/** Gives the official ten new codes in place of all earlier ones, "ABCDE-FGH23"; only their hashes are kept. */
export async function writeRecoveryCodes(tx: Tx, officialId: string, now: Date): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  await tx.recoveryCode.deleteMany({ where: { officialId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ id: newId(), officialId, codeHash: recoveryHash(officialId, code), createdAt: now })) })
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}
