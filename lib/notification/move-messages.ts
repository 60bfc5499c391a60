import 'server-only'
import type { Tx } from '@/lib/core/db'

type Move = { readonly from: string; readonly to: string }

/**
 * The messages of one account become another's, in the caller's transaction: two accounts turned out to be one person. So do
 * the confirmed phone and the choice of channels, where the other has none.
 */
export async function moveMessages(tx: Tx, { from, to }: Move): Promise<void> {
  await tx.message.updateMany({ where: { personId: from }, data: { personId: to } })
  const move = { where: { personId: from }, data: { personId: to } }
  if ((await tx.contactPhone.count({ where: { personId: to } })) === 0) await tx.contactPhone.updateMany(move)
  if ((await tx.channelChoice.count({ where: { personId: to } })) === 0) await tx.channelChoice.updateMany(move)
}
