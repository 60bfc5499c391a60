import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

/** Ends what nobody agreed to in time or that stayed open too long, and erases whom it was about. How many; none for anybody but the system. */
export async function expireAssistances(actor: Actor, now: Date): Promise<number> {
  if (actor.kind !== 'system') return 0
  const over = { state: { in: ['ASKED' as const, 'OPEN' as const] }, expiresAt: { lte: now } }
  return (await db.assistance.updateMany({ where: over, data: { state: 'ENDED', endedAt: now, ownerCipher: null } })).count
}
