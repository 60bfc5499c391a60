import 'server-only'
import { db } from './db'

/** Failures in a row after which a service is left alone. */
const patience = 5

/** How long a service that fails is left alone. */
export type Pace = {
  /** After the first too many; each further one doubles it. */
  readonly firstMs: number
  readonly longestMs: number
  /** While one try decides, the others wait that long. */
  readonly probeMs: number
}

/**
 * Until when nothing is to be asked of the service; null: go on. Once the time is over, one process is let through and
 * the others wait for what becomes of it.
 */
export async function closedUntil(name: string, { probeMs }: Pace, now: Date): Promise<Date | null> {
  const known = await db.breaker.findUnique({ where: { name }, select: { openUntil: true } })
  if (!known?.openUntil) return null
  if (known.openUntil > now) return known.openUntil
  const probing = new Date(now.getTime() + probeMs)
  const { count } = await db.breaker.updateMany({ where: { name, openUntil: known.openUntil }, data: { openUntil: probing } })
  return count === 1 ? null : probing
}

/** Notes that the service answered. */
export async function noteSuccess(name: string): Promise<void> {
  await db.breaker.updateMany({ where: { name, failures: { gt: 0 } }, data: { failures: 0, openUntil: null } })
}

/** Notes that the service failed; `error` is a code. `notBefore`: when the service itself said to come again. */
export async function noteFailure(name: string, error: string, { firstMs, longestMs }: Pace, now: Date, notBefore?: Date): Promise<void> {
  const failed = { lastError: error, failedAt: now }
  const { failures } = await db.breaker.upsert({
    where: { name }, create: { name, failures: 1, ...failed }, update: { failures: { increment: 1 }, ...failed }, select: { failures: true },
  })
  const pause = failures < patience ? 0 : Math.min(firstMs * 2 ** (failures - patience), longestMs)
  const openUntil = new Date(Math.max(now.getTime() + pause, notBefore?.getTime() ?? 0))
  if (openUntil > now) await db.breaker.update({ where: { name }, data: { openUntil } })
}
