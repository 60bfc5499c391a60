import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, it } from 'vitest'
import { embeddedBinaries, type PostgresServer, startPostgres } from './support/postgres.mjs'

let home = ''
let server: PostgresServer | undefined
afterEach(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server?.url() })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

it('sorts as Vietnamese sorts and writes to the disk before it answers', async () => {
  home = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  server = await startPostgres({ folder: join(home, 'data'), password: 'secret' })
  const names = await ask(`SELECT string_agg(name, ' ' ORDER BY name) AS names FROM unnest(ARRAY['Ea', 'Đà', 'Da', 'Bà', 'Ân', 'Ăn', 'An']) name`)
  expect(names).toEqual([{ names: 'An Ăn Ân Bà Da Đà Ea' }])
  expect(await ask('SHOW fsync')).toEqual([{ fsync: 'on' }])
  expect(await ask('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
})

it('has what it acknowledged when it was killed, though its own file still names the dead process', async () => {
  home = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  const folder = join(home, 'data')
  server = await startPostgres({ folder, password: 'secret' })
  await ask('CREATE TABLE kept AS SELECT 1 AS one')
  process.kill(server.pid ?? 0, 'SIGKILL')
  server = await startPostgres({ folder, password: 'secret' })
  expect(await ask('SELECT one FROM kept')).toEqual([{ one: 1 }])
})

it('comes back however busy the killed server was, and whatever its last backends still write into the log', async () => {
  home = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  const folder = join(home, 'data')
  for (let round = 0; round < 2; round += 1) {
    server = await startPostgres({ folder, password: 'secret', durable: false })
    const connectionString = server.url()
    const busy = Array.from({ length: 30 }, () => new Client({ connectionString }).on('error', () => undefined))
    await Promise.all(busy.map(async (client) => client.connect()))
    const cut = busy.map(async (client) => client.query('SELECT count(*) FROM generate_series(1, 1000000)').catch(() => undefined))
    process.kill(server.pid ?? 0, 'SIGKILL')
    server = await startPostgres({ folder, password: 'secret', durable: false })
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
    await Promise.all(cut)
    await Promise.all(busy.map(async (client) => client.end().catch(() => undefined)))
    await server.stop()
  }
}, 60_000)

it('stops a server that nobody looks after any more, and takes its place', async () => {
  home = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  const folder = join(home, 'data')
  const first = await startPostgres({ folder, password: 'secret', durable: false })
  server = await startPostgres({ folder, password: 'secret', durable: false })
  expect(server.pid).not.toBe(first.pid)
  expect(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]).toBe(String(server.pid))
})

it.runIf(process.getuid?.() === 0)('starts from a folder that is closed to everybody but root', async () => {
  home = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  cpSync(dirname(embeddedBinaries()), join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  server = await startPostgres({ folder: join(home, 'data'), password: 'secret', bin: join(home, 'native/bin'), durable: false })
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
})
