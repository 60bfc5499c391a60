import 'server-only'
import type { Tx } from '@/lib/core/db'

/** The vault of one account becomes another's, in the caller's transaction: two accounts turned out to be one person. */
export async function moveVault(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await tx.vaultEntry.updateMany({ where: { personId: from }, data: { personId: to } })
}
