import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from './postgres.mjs'
import { commandLine, isAlive } from './processes.mjs'

const databaseName = 'mot_cua'

/**
 * Starts the embedded server of the data folder on the port it had last time, and makes the portal's database.
 * @param {string} dataDir
 * @param {() => void} [onExit]
 */
export async function startEmbedded(dataDir, onExit) {
  const note = join(dataDir, 'postgres.port')
  const last = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0
  const server = await startPostgres({
    folder: join(dataDir, 'postgres'),
    password: process.env['EMBEDDED_DATABASE_PASSWORD'] ?? '',
    port: last,
    ...(onExit && { onExit }),
  })
  writeFileSync(note, String(server.port))
  await createDatabase(server.url(), databaseName)
  return { server, url: server.url(databaseName) }
}

/**
 * @param {string} adminUrl
 * @param {string} name
 */
async function createDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

function runningEmbedded(dataDir) {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, folder, , port] = readFileSync(file, 'utf8').split('\n')
  if (!isAlive(Number(pid)) || !commandLine(Number(pid)).includes(folder ?? '')) return undefined
  return `postgresql://postgres:${process.env['EMBEDDED_DATABASE_PASSWORD'] ?? ''}@127.0.0.1:${port ?? ''}/${databaseName}`
}

/**
 * Does something with the portal's database: the one of DATABASE_URL, the embedded one that runs, or the embedded one
 * started for the purpose.
 * @template T
 * @param {{dataDir: string, embedded: boolean}} settings
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(settings, work) {
  if (!settings.embedded) return work(process.env['DATABASE_URL'] ?? '')
  const running = runningEmbedded(settings.dataDir)
  if (running !== undefined) return work(running)
  const { server, url } = await startEmbedded(settings.dataDir)
  try {
    return await work(url)
  } finally {
    await server.stop()
  }
}
