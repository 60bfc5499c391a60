import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { readFactorCode } from '../model'
import type { FactorProof } from '../schema/factors'
import { answerOfPasskey } from './passkey'
import { recoveryHash } from './recovery-codes'
import { stepOfCode } from './totp'

export type Factor = 'totp' | 'recovery' | 'passkey'

/**
 * By what the official proved themselves, or null. Every proof is used up by it, also where two come at the same moment:
 * the step of a code and all before it, a recovery code, what a device was asked.
 */
export async function proveFactor(tx: Tx, officialId: string, proof: FactorProof, now: Date): Promise<Factor | null> {
  if ('response' in proof) return (await answerOfPasskey(tx, proof.response, officialId, now)) === officialId ? 'passkey' : null
  const read = readFactorCode(proof.code)
  if (!read) return null
  return read.kind === 'totp' ? proveTotp(tx, officialId, read.code, now) : proveRecovery(tx, officialId, read.code, now)
}

async function proveTotp(tx: Tx, officialId: string, code: string, now: Date): Promise<Factor | null> {
  const secret = await tx.totpSecret.findFirst({ where: { officialId, confirmedAt: { not: null } } })
  const step = secret && stepOfCode(decrypt(secret.secretCipher), code, now)
  if (!step) return null
  const { count } = await tx.totpSecret.updateMany({ where: { id: secret.id, lastStep: { lt: step } }, data: { lastStep: step } })
  return count === 1 ? 'totp' : null
}

async function proveRecovery(tx: Tx, officialId: string, code: string, now: Date): Promise<Factor | null> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { officialId, codeHash: recoveryHash(officialId, code), usedAt: null }, data: { usedAt: now },
  })
  return count === 1 ? 'recovery' : null
}
