import 'server-only'
import { encrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { newTotpSecret } from './totp'

/** A fresh secret to set an app up with: one that somebody saw and did not confirm is not shown to the next who comes. */
export async function renewSecret(tx: Tx, officialId: string, now: Date): Promise<void> {
  await tx.totpSecret.deleteMany({ where: { officialId, confirmedAt: null } })
  await tx.totpSecret.createMany({ data: { id: newId(), officialId, secretCipher: encrypt(newTotpSecret()), createdAt: now }, skipDuplicates: true })
}
