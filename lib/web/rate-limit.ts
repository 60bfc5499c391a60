import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { sharedPool } from '@/lib/core/db'

/** At most `points` in `seconds`, counted from the first. */
export type Limit = { readonly points: number; readonly seconds: number }

export type Verdict = { readonly ok: boolean; readonly retryAfterSeconds: number }

/** One try: of what, by whom, and what it is held against, the narrowest limit first. */
export type Try = readonly [name: string, key: string, ...limits: readonly Limit[]]

/** Forgets single counts, and all that are over, every five minutes. */
const counts = new RateLimiterPostgres({ storeClient: sharedPool, storeType: 'pool', tableName: 'rate_limits', tableCreated: true, keyPrefix: '', points: 1, duration: 1 })

/** Keys are e-mails and addresses: the table keeps their hash only. */
const storedKey = (name: string, { points, seconds }: Limit, key: string) =>
  `${name}:${points}:${seconds}:${createHash('sha256').update(key).digest('base64url').slice(0, 32)}`

/**
 * Counts one try of `key` against every limit, the narrowest first, and says whether it may go on; a try that one limit
 * stops is not counted by the next. Counting and asking are one step, so that a hundred tries at once are a hundred tries.
 * Counts in PostgreSQL: all processes share it, and without it the answer is an error, never a yes.
 */
export const consume = (...one: Try): Promise<Verdict> => consumeAll([one])

/** The same for several keys in their order, in one round trip. */
export async function consumeAll(tries: readonly Try[]): Promise<Verdict> {
  const limits = tries.flatMap(([name, key, ...all]) => all.map((limit) => ({ ...limit, key: storedKey(name, limit, key) })))
  const { rows } = await sharedPool.query<{ points: number; ms: string }>({
    name: `rate-limits-${limits.length}`,
    text: statement(limits.length),
    values: limits.flatMap(({ key, seconds, points }) => [key, seconds * 1000, points]),
  })
  const [last, limit] = [rows.at(-1), limits[rows.length - 1]]
  if (!last || !limit) throw new Error('a try was not counted')
  return last.points <= limit.points ? { ok: true, retryAfterSeconds: 0 } : { ok: false, retryAfterSeconds: Math.max(0, Math.ceil(Number(last.ms) / 1000)) }
}

const now = '(extract(epoch FROM statement_timestamp()) * 1000)::bigint'

/**
 * Counts the n-th limit only where the one before let the try pass; gives a row for each that was counted. A crash may
 * forget the tries of its last moments: waiting for the disk would make all who share an address wait for each other.
 */
function statement(count: number): string {
  const counted = Array.from({ length: count }, (_, n) => `t${n} AS (
    INSERT INTO rate_limits AS r (key, points, expire) SELECT $${3 * n + 1}::text, 1, ${now} + $${3 * n + 2}::bigint
      ${n === 0 ? 'WHERE $3::bigint IS NOT NULL' : `FROM t${n - 1} WHERE points <= $${3 * n}::bigint AND $${3 * n + 3}::bigint IS NOT NULL`}
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= ${now} THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= ${now} THEN excluded.expire ELSE r.expire END
    RETURNING points, expire)`)
  const answers = Array.from({ length: count }, (_, n) => `SELECT ${n} AS n, points, expire - ${now} AS ms FROM t${n}`)
  return `WITH ${counted.join(', ')} SELECT points, ms, set_config('synchronous_commit', 'off', true) FROM (${answers.join(' UNION ALL ')}) AS found ORDER BY n`
}

/** Takes the tries of `key` back: it was the right person after all. */
export async function forgive(...[name, key, ...limits]: Try): Promise<void> {
  await Promise.all(limits.map((limit) => counts.delete(storedKey(name, limit, key))))
}

export type Wait = 'wait-minute' | 'wait-quarter' | 'wait-long'

/** How long somebody who may not go on has to wait, as the refusals say it. */
export function waitOf({ retryAfterSeconds }: Verdict): Wait {
  if (retryAfterSeconds <= 60) return 'wait-minute'
  return retryAfterSeconds <= 900 ? 'wait-quarter' : 'wait-long'
}
