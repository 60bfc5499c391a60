import 'server-only'
import type { Tx } from '@/lib/core/db'

/** How many factors the official has that count: an app and passkeys. Recovery codes are no factor of their own. */
export async function countFactors(tx: Pick<Tx, 'totpSecret' | 'passkey'>, officialId: string): Promise<number> {
  const app = await tx.totpSecret.count({ where: { officialId, confirmedAt: { not: null } } })
  return app + (await tx.passkey.count({ where: { officialId } }))
}
