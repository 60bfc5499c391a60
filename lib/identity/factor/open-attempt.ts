import 'server-only'
import { hashToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'

/** The sign-in that waits for its second factor under that token, where its time is not over and the account is open. */
export const openAttempt = (tx: Pick<Tx, 'signInAttempt'>, token: string, now: Date) =>
  tx.signInAttempt.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now }, official: { disabledAt: null } },
    select: { id: true, officialId: true },
  })

/** Ends it; of two who do so at the same moment one is told true. */
export async function closeAttempt(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.signInAttempt.deleteMany({ where: { id } })
  return count === 1
}
