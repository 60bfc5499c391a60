import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'health-'))
process.env.DATA_DIR = folder
const { sharedPool } = await import('./db')
const { failingParts } = await import('./health')

afterAll(() => rm(folder, { recursive: true }))

describe('failingParts', () => {
  it('names nothing when everything answers', async () => {
    expect(await failingParts()).toEqual([])
  })

  it('names the storage when its folder cannot be written', async () => {
    await rm(join(folder, 'files'), { recursive: true })
    await writeFile(join(folder, 'files'), 'a file where the folder should be')
    expect(await failingParts()).toEqual(['storage'])
    await rm(join(folder, 'files'))
  })

  it('names the queue when its tables are gone', async () => {
    await sharedPool.query('ALTER SCHEMA graphile_worker RENAME TO elsewhere')
    expect(await failingParts()).toEqual(['queue'])
    await sharedPool.query('ALTER SCHEMA elsewhere RENAME TO graphile_worker')
  })

  it('gives a database that hangs half a second', async () => {
    const busy = await Promise.all(Array.from({ length: 10 }, () => sharedPool.connect()))
    const begun = performance.now()
    expect(await failingParts()).toEqual(['database', 'queue'])
    expect(performance.now() - begun).toBeLessThan(900)
    for (const client of busy) client.release()
  })
})
