import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayOperate } from './policy'
import { recordAudit } from './record-audit'
import type { RetryJobInput } from './schema'

/** Lets a job that failed be tried at once, with all its attempts before it again. One that runs, or has not failed, is left alone. */
export function retryJob(actor: Actor, { job }: RetryJobInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayOperate(actor)) return refuse('not-found')
    const id = numberOf(job)
    if (id === null) return refuse('not-found')
    const [found] = await tx.$queryRaw<{ name: string; attempts: number; busy: boolean }[]>`
      SELECT t.identifier AS name, j.attempts, j.locked_at IS NOT NULL AS busy
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.id = ${id}::bigint FOR UPDATE OF j`
    if (!found) return refuse('not-found')
    if (found.busy || found.attempts === 0) return refuse('not-possible')
    await tx.$executeRaw`SELECT graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at := now(), attempts := 0)`
    const { name, attempts } = found
    await recordAudit(tx, { actor, at: now, action: 'job.retry', subject: { kind: 'job', id: name }, detail: { attempts } })
    return ok({ name })
  })
}

/** What the opaque name stands for; null for anything that this portal did not write. */
function numberOf(job: string): bigint | null {
  try {
    const text = decrypt(Buffer.from(job, 'base64url'))
    return /^\d{1,18}$/.test(text) ? BigInt(text) : null
  } catch {
    return null
  }
}
