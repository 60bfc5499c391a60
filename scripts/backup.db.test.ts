import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import * as tar from 'tar'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { backUp } from './support/backup.mjs'
import { restore } from './support/restore.mjs'
import { dataTables, quotedName } from './support/tables.mjs'

const home = await mkdtemp(join(tmpdir(), 'backup-'))
const file = join(home, 'backup.tar.gz')
const from = join(home, 'from')
const source = process.env.DATABASE_URL ?? ''
const names: string[] = []
const owner = `owner_${randomUUID().replaceAll('-', '')}`

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** An empty database of a role that owns it and is nothing else: no superuser. */
async function secondDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await ask(inject('databaseAdminUrl'), `CREATE DATABASE ${name} OWNER ${owner}`)
  names.push(name)
  const url = new URL(source)
  url.pathname = `/${name}`
  url.username = owner
  url.password = 'owner'
  return url.href
}

/** Everything in the database as text, in a stable order. */
async function everything(url: string): Promise<Record<string, unknown[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const all: Record<string, unknown[]> = {}
  for (const { name, columns } of await dataTables(client)) {
    const list = columns.map((column) => `"${column}"::text`).join(', ')
    all[name] = (await client.query<{ row: string }>(`SELECT row(${list})::text AS row FROM ${quotedName(name)} ORDER BY 1`)).rows
  }
  await client.end()
  return all
}

beforeAll(async () => {
  await ask(inject('databaseAdminUrl'), `CREATE ROLE ${owner} LOGIN PASSWORD 'owner'`)
  await ask(
    source,
    `INSERT INTO rate_limits (key, points, expire) SELECT 'a"b\\c' || chr(9) || chr(10) || 'Đà Nẵng ' || n, n, 9000000000000 FROM generate_series(1, 500) n;
     SELECT graphile_worker.add_job('send-mail', json_build_object('n', 1), 'a-queue');
     UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'somebody';
     UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL`,
  )
  await mkdir(join(from, 'files/ab'), { recursive: true })
  await writeFile(join(from, 'files/ab/abcdef'), 'a scanned paper')
  await backUp({ url: source, dataDir: from, file })
})

afterAll(async () => {
  for (const name of names) await ask(inject('databaseAdminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await ask(inject('databaseAdminUrl'), `DROP ROLE ${owner}`)
  await rm(home, { recursive: true })
})

describe('a restored backup', () => {
  const dataDir = join(home, 'to')

  it('has every row, job and file of the original', async () => {
    const url = await secondDatabase()
    await restore({ url, dataDir, file })
    const there = await everything(url)
    expect(there).toEqual(await everything(source))
    expect(there['public.rate_limits']).toHaveLength(500)
    expect(there['graphile_worker._private_jobs']).toHaveLength(1)
    expect(await readFile(join(dataDir, 'files/ab/abcdef'), 'utf8')).toBe('a scanned paper')
  })

  it('has its keys, triggers and sequences as they were', async () => {
    const url = await secondDatabase()
    await restore({ url, dataDir, file })
    const rules = `SELECT conname, pg_get_constraintdef(oid) AS words FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`
    const triggers = `SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`
    expect(await ask(url, rules)).toEqual(await ask(source, rules))
    expect(await ask(url, triggers)).toEqual(await ask(source, triggers))
    const next = `SELECT id::int AS id FROM graphile_worker.add_job('another')`
    expect(await ask(url, next)).toEqual([{ id: 2 }])
  })
})

describe('restoring', () => {
  it('refuses a database that holds data, and replaces it when forced', async () => {
    const url = await secondDatabase()
    const dataDir = join(home, 'again')
    await restore({ url, dataDir, file })
    await ask(url, `UPDATE rate_limits SET points = 0`)
    await expect(restore({ url, dataDir, file })).rejects.toThrow('not empty')
    await restore({ url, dataDir, file, force: true })
    expect(await everything(url)).toEqual(await everything(source))
  })

  it('refuses keys that could not read what it holds', async () => {
    const key = process.env.LOOKUP_KEY
    process.env.LOOKUP_KEY = 'another-key-than-that-of-the-backup'
    try {
      await expect(restore({ url: await secondDatabase(), dataDir: join(home, 'keys'), file })).rejects.toThrow('not those of the backup')
    } finally {
      process.env.LOOKUP_KEY = key
    }
  })

  it('refuses to restore files whose master key is missing, and takes one that was only joined by another', async () => {
    const keys = process.env.FILE_KEYS
    const other = `2:${'b'.repeat(43)}`
    try {
      process.env.FILE_KEYS = other
      await expect(restore({ url: await secondDatabase(), dataDir: join(home, 'file-keys'), file })).rejects.toThrow('version 1')
      process.env.FILE_KEYS = `${other},${keys ?? ''}`
      await restore({ url: await secondDatabase(), dataDir: join(home, 'file-keys'), file })
    } finally {
      process.env.FILE_KEYS = keys
    }
  })

  it.each([
    ['a file that was changed', 'files/ab/abcdef', (text: string) => `${text}!`, 'file ab/abcdef'],
    ['a row that is missing', 'tables/public.rate_limits.copy', (text: string) => text.replace(/^.*\n/, ''), 'public.rate_limits'],
    ['a later version', 'manifest.json', (text: string) => text.replace(/"migrations": \[/, '"migrations": ["29990101000000_later",'), 'later version'],
  ])('refuses %s and leaves the database without data', async (_what, path, change, message) => {
    const broken = await mkdtemp(join(home, 'broken-'))
    await tar.extract({ file, cwd: broken })
    await writeFile(join(broken, path), change(await readFile(join(broken, path), 'utf8')))
    await tar.create({ gzip: true, file: join(home, 'broken.tar.gz'), cwd: broken }, ['manifest.json', 'tables', 'files'])
    const url = await secondDatabase()
    await expect(restore({ url, dataDir: join(home, 'broken-to'), file: join(home, 'broken.tar.gz') })).rejects.toThrow(message)
    expect(Object.values(await everything(url)).flat()).toEqual([])
  })
})
