import 'server-only'
import type { Tx } from '@/lib/core/db'

/** What one account reported becomes another's, in the caller's transaction: two accounts turned out to be one person. */
export async function rehomeComplaints(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await tx.complaint.updateMany({ where: { personId: from }, data: { personId: to } })
}
