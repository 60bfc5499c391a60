import 'server-only'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'

/** Puts a delivery that was given up back into the queue; false where it is none, or what it must say is gone. */
export async function againOne(tx: Tx, id: string): Promise<boolean> {
  const again = { state: 'PENDING' as const, attempts: 0, notBefore: null }
  const { count } = await tx.delivery.updateMany({ where: { id, state: 'FAILED', secretCipher: { not: null } }, data: again })
  if (count === 1) await addJob(tx, 'deliver-mail', { deliveryId: id }, { key: `deliver-${id}` })
  return count === 1
}
