import { db } from '@/lib/core/db'
import { assignIntake } from '@/lib/dossier/assign-intake'
import { jobs } from '@/lib/jobs/all'
import { system } from '../factories'

/** What goes out of the house is told once by its row; sending it is tried elsewhere, as are pictures. */
const leftOut = ['deliver-mail', 'deliver-sms', 'deliver-zalo', 'deliver-to-phone', 'draw-picture', 'queue-pictures']
const begun = new Date()

/** What draws a paper, half a second each: one in so many; what papers say is tried with each of them. */
const drawing = ['settle-submission', 'issue-paper']
const drawnOf = 40
let drawn = 0

type Queued = { readonly identifier: string; readonly payload: unknown }

/** Takes what is due at the simulated moment out of the queue. What was queued "at once" carries the real time. */
const dueAt = (now: Date) => db.$queryRaw<Queued[]>`
  DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
  WHERE t.id = j.task_id AND (j.run_at <= ${now}::timestamptz OR j.run_at BETWEEN ${begun}::timestamptz - interval '1 minute' AND now())
    AND t.identifier <> ALL (${leftOut}::text[])
  RETURNING t.identifier, j.payload`

let performed = 0
async function perform({ identifier, payload }: Queued, now: Date): Promise<void> {
  const job = jobs.find(({ name }) => name === identifier)
  if (!job) throw new Error(`nobody knows the job ${identifier}`)
  if (drawing.includes(identifier) && (drawn += 1) % drawnOf !== 0) {
    await withoutPaper(identifier, payload, now)
    return
  }
  // Two workers may meet at one dossier; the queue lets the slower one try again.
  await job.perform(payload, { now, last: false }).catch(() => job.perform(payload, { now, last: false }))
  performed += 1
  if (performed % 10 === 0) await job.perform(payload, { now, last: false })
}

/**
 * Does what is due at that moment, every tenth job twice, as a worker would that died before it could say it was done;
 * until nothing that was queued at once is left, ten rounds at most.
 */
export async function workOff(now: Date): Promise<number> {
  let done = 0
  for (let round = 0; round < 10; round += 1) {
    const due = await dueAt(now)
    if (due.length === 0) break
    // Four workers at once.
    const queue = [...due]
    await Promise.all([1, 2, 3, 4].map(async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await perform(next, now)
    }))
    done += due.length
  }
  return done
}

/** What is left of such a job: the counter gets what was filed. */
async function withoutPaper(identifier: string, payload: unknown, now: Date): Promise<void> {
  if (identifier !== 'settle-submission') return
  const { dossierId } = payload as { dossierId: string }
  await assignIntake(system, { dossierId }, now)
}

/** What a timer would start at that moment. */
export async function ring(name: string, now: Date): Promise<void> {
  await jobs.find((job) => job.name === name)?.perform({}, { now, last: false })
}
