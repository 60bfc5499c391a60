import 'server-only'
import { EventEmitter } from 'node:events'
import { Logger, parseCrontab, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sharedPool } from '@/lib/core/db'
import { log } from '@/lib/core/log'
import type { Job } from './job'
import { showPresence } from './presence'

/** What one worker does side by side. */
export const jobsAtOnce = 5

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const
const logger = new Logger(() => (level, message) => {
  log[levels[level]]({ part: 'queue' }, message)
})

const tasksOf = (jobs: readonly Job[]): TaskList =>
  Object.fromEntries(
    jobs.map(({ name, perform }) => [
      name,
      (payload, { job }) => perform(payload, { now: new Date(), last: job.attempts >= job.max_attempts }),
    ]),
  )

const crontabOf = (jobs: readonly Job[]): string =>
  jobs.flatMap(({ name, every }) => (every === undefined ? [] : [`${every} ${name} ?jobKey=${name}&max=3`])).join('\n')

async function startRunner(jobs: readonly Job[]): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  const presences: { leave: () => Promise<void> }[] = []
  events.on('pool:create', ({ workerPool }) => presences.push(showPresence(workerPool.id)))
  try {
    const runner = await run({
      pgPool: sharedPool,
      taskList: tasksOf(jobs),
      parsedCronItems: parseCrontab(crontabOf(jobs)),
      concurrency: jobsAtOnce,
      pollInterval: 1_000,
      noHandleSignals: true,
      logger,
      events,
    })
    const leave = () => Promise.all(presences.map((presence) => presence.leave()))
    const ended = runner.promise.finally(leave)
    return { ...runner, promise: ended }
  } catch (error) {
    await Promise.all(presences.map((presence) => presence.leave()))
    throw error
  }
}

/** Does again and again what has no time of its own, each after the one before; a failure is tried again at the next round. */
function keepDoing({ name, seconds, perform }: Job): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = () => {
    running = perform({}, { now: new Date(), last: false })
      .catch((error: unknown) => { log.warn({ job: name, error: error instanceof Error ? error.message : 'unknown' }, 'to be tried again') })
      .then(() => {
        if (!stopped) timer = setTimeout(round, (seconds ?? 60) * 1_000)
      })
  }
  round()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/**
 * Works the queue until `stop` is called, which waits for the jobs that run. When the queue's own loop ends, as it
 * may when PostgreSQL is restarted, it is begun anew. The first start must succeed.
 */
export async function startWorker(jobs: readonly Job[]): Promise<{ stop: () => Promise<void> }> {
  const state: { stopping: boolean; runner: Runner | null } = { stopping: false, runner: await startRunner(jobs) }
  const isStopping = () => state.stopping

  const keepRunning = async () => {
    while (!isStopping()) {
      try {
        state.runner ??= await startRunner(jobs)
        if (isStopping()) void state.runner.stop().catch(() => undefined)
        await state.runner.promise
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'the queue stopped; beginning anew')
      }
      state.runner = null
      if (!isStopping()) await pause(500)
    }
  }
  const ended = keepRunning()
  const repeated = jobs.filter(({ seconds }) => seconds !== undefined).map(keepDoing)

  return {
    stop: async () => {
      state.stopping = true
      await Promise.all(repeated.map((one) => one.stop()))
      await state.runner?.stop().catch(() => undefined)
      await ended
    },
  }
}
