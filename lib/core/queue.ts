import 'server-only'
import type { Tx } from './db'

type Options = {
  /** A second job of the same key replaces the first while that one still waits. */
  key: string
  /** Not before this moment; at once where it is missing. */
  runAt?: Date
}

/** Tries until a job is given up: with the growing pauses of the queue, about three days. */
const maxAttempts = 25

/** Queues a job of lib/jobs in the caller's transaction: it runs after the commit, or never. */
export async function addJob(
  tx: Pick<Tx, '$executeRaw'>,
  name: string,
  payload: Readonly<Record<string, string | number | boolean>>,
  { key, runAt }: Options,
): Promise<void> {
  const json = JSON.stringify(payload)
  // run_at is left to the queue's own clock unless wanted, so that a job never waits for two clocks to agree.
  if (runAt) {
    await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, ${json}::json, job_key := ${key}, max_attempts := ${maxAttempts}::int, run_at := ${runAt})`
  } else {
    await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, ${json}::json, job_key := ${key}, max_attempts := ${maxAttempts}::int)`
  }
}
