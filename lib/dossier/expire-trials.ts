import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** Deletes the trials whose time is over. Run by the hour. */
export async function expireTrials(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const { count } = await db.procedureTrial.deleteMany({ where: { expiresAt: { lte: now } } })
  return ok({ expired: count })
}
