import 'server-only'
import type { Tx } from '@/lib/core/db'

/** The messages of one account become another's, in the caller's transaction: two accounts turned out to be one person. */
export async function moveMessages(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await tx.message.updateMany({ where: { personId: from }, data: { personId: to } })
}
