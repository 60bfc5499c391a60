import 'server-only'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'

/** Lets the official be told by e-mail that how they sign in was changed, by themselves (as it seems) or by an administrator. */
export async function tellOfAccount(tx: Tx, officialId: string, change: 'changed' | 'reset'): Promise<void> {
  const id = newId()
  await addJob(tx, 'tell-of-account', { id, officialId, change }, { key: `account-${id}` })
}
