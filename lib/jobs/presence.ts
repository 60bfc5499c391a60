import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'

/** First key of the advisory locks by which workers show that they live. */
const family = 20_261
const sweepEvery = 2_000

/**
 * A worker that is killed leaves its jobs locked, and the queue gives them back after four hours. So every worker
 * holds an advisory lock, which PostgreSQL drops with the connection, and looks for jobs of workers without one.
 * The pause protects a worker that has taken a job and is just getting its lock back after a restart of the database.
 */
const freeOrphans = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
  FROM graphile_worker._private_jobs
  WHERE locked_by IS NOT NULL AND locked_at < now() - interval '5 seconds' AND NOT EXISTS (
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid::bigint = $1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid::bigint = (hashtext(locked_by)::bigint & 4294967295))`

/** Shows that the worker pool of that id lives, and frees the jobs of dead ones, until `leave` is called. */
export function showPresence(poolId: string): { leave: () => Promise<void> } {
  let client: Client | null = null
  let left = false
  let timer: NodeJS.Timeout | undefined

  const drop = () => {
    const old = client
    client = null
    void old?.end().catch(() => undefined)
  }

  const connect = async () => {
    const fresh = new Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 5_000 })
    // A restart of PostgreSQL ends the connection; the next round makes a new one.
    fresh.on('error', drop)
    await fresh.connect()
    await fresh.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [family, poolId])
    return fresh
  }

  const round = async () => {
    try {
      client ??= await connect()
      await client.query(freeOrphans, [family])
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'the queue could not be swept')
      drop()
    }
  }

  let running = Promise.resolve()
  const loop = () => {
    running = round().then(() => {
      if (!left) timer = setTimeout(loop, sweepEvery)
    })
  }
  loop()

  return {
    leave: async () => {
      left = true
      clearTimeout(timer)
      await running
      drop()
    },
  }
}
