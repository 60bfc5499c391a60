import 'server-only'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'

type Move = { readonly fromId: string; readonly toId: string; /** Whether the person is told of it. */ readonly isNews: boolean }

/**
 * Has all that belongs to one account moved to another (or found by its new number, where both are the same), now and once
 * more a little later: a request that was under way meanwhile may still have written to the one before.
 */
export async function queueMove(tx: Tx, { fromId, toId, isNews }: Move, now: Date): Promise<void> {
  const move = { fromId, toId, ...(isNews && { news: newId(), newsBefore: newId() }) }
  await addJob(tx, 'move-account', move, { key: `move-${fromId}` })
  await addJob(tx, 'move-account', move, { key: `move-${fromId}-again`, runAt: new Date(now.getTime() + 120_000) })
}
