import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { type Fault, faultOf } from './model'
import { mayOperate } from './policy'

/** How many jobs of one kind there are. A job that is done is gone. */
export type JobKind = {
  readonly name: string
  /** To be done now. */
  readonly waiting: number
  /** To be done at a later moment. */
  readonly planned: number
  readonly running: number
  /** Failed, and will be tried again by itself. */
  readonly retrying: number
  /** Given up. */
  readonly failed: number
}

/** A job that failed at least once. */
export type TroubledJob = {
  /** Opaque, another one at each reading. */
  readonly job: string
  readonly name: string
  readonly attempts: number
  readonly maxAttempts: number
  readonly fault: Fault
  readonly triedAt: Date
  /** Null where it was given up. */
  readonly nextAt: Date | null
  readonly running: boolean
}

/** What happens at set times. */
export type Timer = { readonly name: string; readonly lastRun: Date | null }

export type WithoutPerson = {
  readonly kinds: readonly JobKind[]
  readonly troubled: readonly TroubledJob[]
  readonly timers: readonly Timer[]
  /** Processes that live and work the queue. */
  readonly workers: number
}

const shown = 100
/** The family of advisory locks by which workers show that they live (lib/jobs/presence). */
const presence = 20_261

type KindRow = { name: string; waiting: bigint; planned: bigint; running: bigint; retrying: bigint; failed: bigint }
type TroubledRow = {
  id: bigint
  name: string
  attempts: number
  max_attempts: number
  last_error: string | null
  updated_at: Date
  run_at: Date
  locked_at: Date | null
}

/** Everything that happens without a person, for administrators: what waits, runs, failed, and the timers. Null for others. */
export async function findWithoutPerson(actor: Actor, now: Date): Promise<WithoutPerson | null> {
  if (!mayOperate(actor)) return null
  const [kinds, troubled, timers, [alive]] = await Promise.all([
    db.$queryRaw<KindRow[]>`
      SELECT task_identifier AS name,
        count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0 AND run_at <= ${now}::timestamptz) AS waiting,
        count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0 AND run_at > ${now}::timestamptz) AS planned,
        count(*) FILTER (WHERE locked_at IS NOT NULL) AS running,
        count(*) FILTER (WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts) AS retrying,
        count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts) AS failed
      FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1`,
    db.$queryRaw<TroubledRow[]>`
      SELECT id, task_identifier AS name, attempts, max_attempts, last_error, updated_at, run_at, locked_at
      FROM graphile_worker.jobs WHERE attempts > 0 AND last_error IS NOT NULL
      ORDER BY attempts < max_attempts, updated_at DESC, id LIMIT ${shown}`,
    db.$queryRaw<Timer[]>`SELECT identifier AS name, last_execution AS "lastRun" FROM graphile_worker._private_known_crontabs ORDER BY identifier`,
    db.$queryRaw<{ workers: bigint }[]>`
      SELECT count(DISTINCT objid) AS workers FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid::bigint = ${presence}
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  ])
  return {
    kinds: kinds.map(({ name, waiting, planned, running, retrying, failed }) => ({
      name,
      waiting: Number(waiting),
      planned: Number(planned),
      running: Number(running),
      retrying: Number(retrying),
      failed: Number(failed),
    })),
    troubled: troubled.map((row) => ({
      job: Buffer.from(encrypt(String(row.id))).toString('base64url'),
      name: row.name,
      attempts: row.attempts,
      maxAttempts: row.max_attempts,
      fault: faultOf(row.last_error ?? ''),
      triedAt: row.updated_at,
      nextAt: row.attempts < row.max_attempts ? row.run_at : null,
      running: row.locked_at !== null,
    })),
    timers,
    workers: Number(alive?.workers ?? 0),
  }
}
