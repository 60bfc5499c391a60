import 'server-only'
import { db } from '@/lib/core/db'
import type { Channel } from '../model'
import type { Outcome } from './outcome'

/** Failures in a row after which a gateway is left alone. */
const patience = 5
const firstPauseMs = 60_000
const longestPauseMs = 15 * 60_000
/** While one try decides, the others wait that long. */
const probeMs = 30_000

/**
 * Until when nothing is to be tried by that channel; null: go on. Once the time is over, one process is let through and
 * the others wait for what becomes of it.
 */
export async function closedUntil(channel: Channel, now: Date): Promise<Date | null> {
  const gateway = await db.gateway.findUnique({ where: { channel }, select: { openUntil: true } })
  if (!gateway?.openUntil) return null
  if (gateway.openUntil > now) return gateway.openUntil
  const probing = new Date(now.getTime() + probeMs)
  const { count } = await db.gateway.updateMany({ where: { channel, openUntil: gateway.openUntil }, data: { openUntil: probing } })
  return count === 1 ? null : probing
}

/** Notes how a try went; what the gateway is not to blame for shows that it works. */
export async function noteTry(channel: Channel, outcome: Outcome, now: Date): Promise<void> {
  if (outcome.sent || !outcome.down) {
    await db.gateway.updateMany({ where: { channel, failures: { gt: 0 } }, data: { failures: 0, openUntil: null } })
    return
  }
  const failed = { lastError: outcome.error, failedAt: now }
  const { failures } = await db.gateway.upsert({
    where: { channel },
    create: { channel, failures: 1, ...failed },
    update: { failures: { increment: 1 }, ...failed },
    select: { failures: true },
  })
  if (failures < patience) return
  const pause = Math.min(firstPauseMs * 2 ** (failures - patience), longestPauseMs)
  await db.gateway.update({ where: { channel }, data: { openUntil: new Date(now.getTime() + pause) } })
}
