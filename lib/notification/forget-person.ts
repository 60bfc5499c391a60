import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Forgets what somebody was told and where they could be reached, in the caller's transaction: their account is erased. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const messages = await tx.message.findMany({ where: { personId }, select: { id: true } })
  await tx.delivery.deleteMany({ where: { messageId: { in: messages.map(({ id }) => id) } } })
  await tx.message.deleteMany({ where: { personId } })
  await tx.contactPhone.deleteMany({ where: { personId } })
  await tx.phoneCode.deleteMany({ where: { personId } })
  await tx.channelChoice.deleteMany({ where: { personId } })
}
