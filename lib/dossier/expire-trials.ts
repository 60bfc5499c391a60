import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { dropTrials } from './trial/drop-trials'

/** Deletes the trials whose time is over. Run by the hour. */
export async function expireTrials(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  return inTransaction(async (tx) => ok({ expired: await dropTrials(tx, { expiresAt: { lte: now } }) }))
}
