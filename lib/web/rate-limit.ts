import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { sharedPool } from '@/lib/core/db'

/** At most `points` in `seconds`, counted from the first. */
export type Limit = { readonly points: number; readonly seconds: number }

export type Verdict = { readonly ok: boolean; readonly retryAfterSeconds: number }

const limiters = new Map<string, RateLimiterPostgres>()

function limiterOf(name: string, { points, seconds }: Limit): RateLimiterPostgres {
  const keyPrefix = `${name}:${points}:${seconds}`
  const known = limiters.get(keyPrefix)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: sharedPool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: seconds,
    clearExpiredByTimeout: limiters.size === 0,
  })
  limiters.set(keyPrefix, made)
  return made
}

/** Keys are e-mails and addresses: the table keeps their hash only. */
const storedKey = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, 32)

/**
 * Counts one try of `key` against every limit, the narrowest first, and says whether it may go on; a try that one limit
 * stops is not counted by the next. Counting and asking are one step, so that a hundred tries at once are a hundred tries.
 * Counts in PostgreSQL: all processes share it, and without it the answer is an error, never a yes.
 */
export async function consume(name: string, key: string, ...limits: readonly Limit[]): Promise<Verdict> {
  for (const limit of limits) {
    const verdict = await consumeOne(limiterOf(name, limit), storedKey(key))
    if (!verdict.ok) return verdict
  }
  return { ok: true, retryAfterSeconds: 0 }
}

/** Takes the tries of `key` back: it was the right person after all. */
export async function forgive(name: string, key: string, ...limits: readonly Limit[]): Promise<void> {
  await Promise.all(limits.map((limit) => limiterOf(name, limit).delete(storedKey(key))))
}

async function consumeOne(limiter: RateLimiterPostgres, key: string): Promise<Verdict> {
  try {
    await limiter.consume(key)
    return { ok: true, retryAfterSeconds: 0 }
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return { ok: false, retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) }
    throw reason
  }
}
