import 'server-only'
import type { Tx } from '@/lib/core/db'

/** The appointments of one account become another's, in the caller's transaction: two accounts turned out to be one person. */
export async function rehomeAppointments(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await tx.appointment.updateMany({ where: { personId: from }, data: { personId: to } })
}
