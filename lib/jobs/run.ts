import 'server-only'
import { db, sharedPool } from '@/lib/core/db'
import { jobs } from './all'
import { startWorker } from './worker'

/** A job that hangs may not keep the process from leaving; the queue gives it to the next worker. */
const patience = 10_000

const worker = await startWorker(jobs)

async function leave(): Promise<void> {
  setTimeout(() => process.exit(0), patience).unref()
  await worker.stop()
  await db.$disconnect()
  await sharedPool.end().catch(() => undefined)
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave())
process.stdout.write('ready\n')
