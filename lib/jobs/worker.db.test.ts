import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction, sharedPool } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok } from '@/lib/core/result'
import { type Attempt, defineJob } from './job'
import { startWorker } from './worker'

type Seen = { actor: Actor; word: string; attempt: Attempt }
let seen: Seen[] = []
let failures = 0
let worker: { stop: () => Promise<void> } | undefined

const probe = defineJob({
  name: 'probe',
  payload: z.object({ word: z.string() }),
  run: (actor, { word }, attempt) => {
    seen.push({ actor, word, attempt })
    return seen.length <= failures ? Promise.reject(new Error('not yet')) : Promise.resolve()
  },
})

beforeEach(async () => {
  seen = []
  failures = 0
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

const queue = (payload: Record<string, string | number>, options: { key: string; runAt?: Date }) =>
  inTransaction(async (tx) => {
    await addJob(tx, 'probe', payload, options)
    return ok(null)
  })

async function until(holds: () => boolean | Promise<boolean>, ms = 15_000) {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await sleep(30)
  }
}

const rows = () => db.$queryRaw<{ attempts: number; max: number; error: string | null }[]>`
  SELECT attempts::int, max_attempts::int AS max, last_error AS error FROM graphile_worker._private_jobs`

it('gives a job its payload, the system as actor and the clock at its start', async () => {
  worker = await startWorker([probe])
  const before = Date.now()
  await queue({ word: 'a' }, { key: 'a' })
  await until(() => seen.length === 1)
  expect(seen[0]).toMatchObject({ word: 'a', actor: { kind: 'system', job: 'probe' }, attempt: { last: false } })
  expect(seen[0]?.attempt.now.getTime()).toBeGreaterThanOrEqual(before)
  expect(seen[0]?.attempt.now.getTime()).toBeLessThanOrEqual(Date.now())
})

it('repeats what failed, with the time of the new attempt', async () => {
  failures = 1
  worker = await startWorker([probe])
  await queue({ word: 'a' }, { key: 'a' })
  await until(() => seen.length === 2)
  const [first, second] = seen
  expect((second?.attempt.now.getTime() ?? 0) - (first?.attempt.now.getTime() ?? 0)).toBeGreaterThan(1_000)
})

it('says when no further attempt follows', async () => {
  await queue({ word: 'a' }, { key: 'a' })
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1`
  worker = await startWorker([probe])
  await until(() => seen.length === 1)
  expect(seen[0]?.attempt.last).toBe(true)
})

it('never hands a job a payload it does not know', async () => {
  await queue({ word: 7 }, { key: 'a' })
  worker = await startWorker([probe])
  await until(async () => (await rows())[0]?.error !== null)
  expect(seen).toEqual([])
})

it('does not run a job before its time, and one key is one job', async () => {
  await queue({ word: 'old' }, { key: 'a', runAt: new Date(Date.now() + 3_600_000) })
  worker = await startWorker([probe])
  await sleep(300)
  expect(seen).toEqual([])
  await queue({ word: 'new' }, { key: 'a' })
  await until(() => seen.length === 1)
  await sleep(300)
  expect(seen.map(({ word }) => word)).toEqual(['new'])
})

it('survives that PostgreSQL drops every connection', async () => {
  worker = await startWorker([probe])
  await queue({ word: 'before' }, { key: 'a' })
  await until(() => seen.length === 1)
  await sharedPool
    .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    .catch(() => undefined)
  await until(async () => {
    try {
      await queue({ word: 'after' }, { key: 'b' })
      return true
    } catch {
      return false
    }
  })
  await until(() => seen.some(({ word }) => word === 'after'))
})

it('runs what is due by the calendar', async () => {
  const ticking = { ...probe, name: 'ticking', every: '* * * * *' }
  worker = await startWorker([ticking])
  const known = () => db.$queryRaw<{ identifier: string }[]>`SELECT identifier FROM graphile_worker._private_known_crontabs`
  await until(async () => (await known()).some(({ identifier }) => identifier === 'ticking'))
})
