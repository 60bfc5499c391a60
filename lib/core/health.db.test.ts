import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'health-'))
process.env.DATA_DIR = folder
const { sharedPool } = await import('./db')
const { healthNow } = await import('./health')

afterAll(() => rm(folder, { recursive: true }))

const well = { failing: [], slow: [] }

describe('healthNow', () => {
  it('names nothing when everything answers', async () => {
    expect(await healthNow()).toEqual(well)
  })

  it('names the storage when its folder cannot be written', async () => {
    await rm(join(folder, 'files'), { recursive: true })
    await writeFile(join(folder, 'files'), 'a file where the folder should be')
    expect(await healthNow()).toEqual({ failing: ['storage'], slow: [] })
    await rm(join(folder, 'files'))
  })

  it('names the queue when its tables are gone', async () => {
    await sharedPool.query('ALTER SCHEMA graphile_worker RENAME TO elsewhere')
    expect(await healthNow()).toEqual({ failing: ['queue'], slow: [] })
    await sharedPool.query('ALTER SCHEMA elsewhere RENAME TO graphile_worker')
  })

  it('calls a portal whose requests stand in line slow, not broken', async () => {
    const busy = await Promise.all(Array.from({ length: 10 }, () => sharedPool.connect()))
    const waiting = sharedPool.query('SELECT 1')
    const begun = performance.now()
    expect(await healthNow()).toEqual({ failing: [], slow: ['database'] })
    expect(performance.now() - begun).toBeLessThan(900)
    for (const client of busy) client.release()
    await waiting
    expect(await healthNow()).toEqual(well)
  })

  it('calls what does not answer slow at first, broken after five seconds, and well again once it answers', { timeout: 20_000 }, async () => {
    const client = await sharedPool.connect()
    await client.query('BEGIN; LOCK TABLE graphile_worker.migrations IN ACCESS EXCLUSIVE MODE')
    const begun = performance.now()
    expect(await healthNow()).toEqual({ failing: [], slow: ['queue'] })
    expect(performance.now() - begun).toBeLessThan(900)
    await sleep(5000)
    expect(await healthNow()).toEqual({ failing: ['queue'], slow: [] })
    // Asked again while it still hangs, it is not taken for merely slow.
    expect(await healthNow()).toEqual({ failing: ['queue'], slow: [] })
    await client.query('ROLLBACK')
    client.release()
    await expect.poll(healthNow, { timeout: 8000 }).toEqual(well)
  })
})
