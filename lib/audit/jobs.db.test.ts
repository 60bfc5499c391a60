import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok } from '@/lib/core/result'
import { now } from '@/tests/support/clock'
import { anAgency, anOfficial, type Official } from '@/tests/support/factories'
import { findWithoutPerson } from './queries'
import { retryJob } from './retry-job'

let administrator: Official
beforeEach(async () => {
  administrator = await anOfficial((await anAgency()).id, 'ADMINISTRATOR')
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

const soon = () => new Date(Date.now() + 60_000)
const queue = (name: string, key: string, runAt?: Date) =>
  inTransaction(async (tx) => {
    await addJob(tx, name, { secret: 'Trần Thị Mai Hạnh' }, { key, ...(runAt && { runAt }) })
    return ok(null)
  })
const failing = (key: string, attempts: number, error = 'connect ECONNREFUSED 10.0.0.7:25') =>
  db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = ${attempts}::smallint, last_error = ${error} WHERE key = ${key}`
const seen = async () => (await findWithoutPerson(administrator, soon())) ?? Promise.reject(new Error('an administrator sees it'))

describe('what happens without a person', () => {
  it('is counted by kind: waiting, planned, running, failing, given up', async () => {
    await queue('deliver-mail', 'a')
    await queue('deliver-mail', 'b', new Date(Date.now() + 3_600_000))
    for (const key of ['c', 'd', 'e']) await queue('deliver-mail', key)
    await failing('c', 3)
    await failing('d', 25)
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'x', attempts = 1 WHERE key = 'e'`
    expect((await seen()).kinds).toEqual([{ name: 'deliver-mail', waiting: 1, planned: 1, running: 1, retrying: 1, failed: 1 }])
  })

  it('names what failed by the kind of its fault, given up first, and never in the error’s or the job’s own words', async () => {
    await queue('deliver-mail', 'a')
    await queue('issue-paper', 'b')
    await failing('a', 2)
    await failing('b', 25, 'Trần Thị Mai Hạnh 048190000001')
    const { troubled } = await seen()
    expect(troubled.map(({ name, fault, attempts, nextAt }) => [name, fault, attempts, nextAt === null])).toEqual([['issue-paper', 'other', 25, true], ['deliver-mail', 'unreachable', 2, false]])
    expect(JSON.stringify(troubled)).not.toMatch(/Hạnh|10\.0\.0\.7/)
  })
})

describe('trying again', () => {
  it('gives a job its attempts back, is written down, and happens once', async () => {
    await queue('issue-paper', 'b')
    await failing('b', 25)
    const job = (await seen()).troubled[0]?.job ?? ''
    const both = await Promise.all([1, 2].map(() => retryJob(administrator, { job }, now)))
    expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['not-possible', 'ok'])
    expect((await seen()).kinds).toMatchObject([{ waiting: 1, failed: 0 }])
    expect((await seen()).troubled).toEqual([])
    const traces = await db.auditEntry.findMany({ where: { action: 'job.retry', actorId: administrator.officialId } })
    expect(traces).toMatchObject([{ subjectId: 'issue-paper', detail: { attempts: 25 } }])
  })

  it('leaves alone what runs, what is gone, and what was never named', async () => {
    await queue('issue-paper', 'b')
    await failing('b', 2)
    const job = (await seen()).troubled[0]?.job ?? ''
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'x'`
    expect(await retryJob(administrator, { job }, now)).toMatchObject({ ok: false, code: 'not-possible' })
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    expect(await retryJob(administrator, { job }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await retryJob(administrator, { job: 'MQ' }, now)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
