import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { root } from './toolchain.mjs'

// Prisma's command line would download a native engine for `migrate`; the same engine as WebAssembly comes from npm.
const require = createRequire(import.meta.url)
const workerFolder = join(root, 'node_modules/graphile-worker')
const noFilter = { externalTables: [], externalEnums: [] }
const migrationsFolder = join(root, 'prisma/migrations')
const schemaFolder = join(root, 'prisma/schema')
let loaded = false

// The engine arms a time limit of ten seconds for its lock and forgets it; the process would wait for it to pass.
function withoutLingering(imports) {
  const name = Object.keys(imports).find((key) => key.startsWith('__wbg_setTimeout_'))
  if (name === undefined) return imports
  return { ...imports, [name]: (...call) => setTimeout(...call).unref() }
}

// The adapter cuts a script at every semicolon, those of functions and comments too. PostgreSQL reads it whole, and
// then a migration happens as a whole or not at all.
class WholeScripts extends PrismaPg {
  constructor(pool) {
    super(pool)
    this.scripts = pool
  }

  async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await this.scripts.query(script)
      } catch (error) {
        // The engine would only report a number.
        const line = script.slice(0, Number(error.position ?? 0)).split('\n').length
        this.failure = new Error(`a migration failed at its line ${line}: ${error.message} ${error.detail ?? ''}`, { cause: error })
        throw error
      }
    }
    return adapter
  }
}

/**
 * Lends the engine to `work` and closes its connections afterwards.
 * @template T
 * @param {string} url
 * @param {{path: string, content: string}[]} files
 * @param {(opened: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEngine(url, files, work) {
  if (!loaded) {
    const bytes = readFileSync(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'))
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './schema_engine_bg.js': withoutLingering(engine) })
    engine.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start?.()
    loaded = true
  }
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => undefined)
  const factory = new WholeScripts(pool)
  const datamodels = files.map(({ path, content }) => [path, content])
  try {
    return await work(await engine.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory)))
  } catch (error) {
    throw factory.failure ?? error
  } finally {
    await pool.end()
  }
}

/** The migrations in their order. */
export function listMigrations() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

const sqlOf = (name) => readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')

/** Changes with every change of a migration: names the templates of the tests, tells a finished seed. */
export function migrationsHash() {
  const hash = createHash('sha256').update(readFileSync(join(workerFolder, 'package.json'), 'utf8'))
  for (const name of listMigrations()) hash.update(name).update(sqlOf(name))
  return hash.digest('hex').slice(0, 16)
}

/** The schema as it stands in prisma/schema, one entry per file. */
export function currentSchema() {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(schemaFolder, name), 'utf8') }))
}

/** The schema the last migration leads to; empty before the first. */
export function snapshotSchema() {
  const last = listMigrations().at(-1)
  if (last === undefined) return []
  return [{ path: 'schema.prisma', content: readFileSync(join(migrationsFolder, last, 'schema.prisma'), 'utf8') }]
}

/**
 * Brings a database up to date: the queue's own schema first (our functions call it), then ours.
 * Several processes may call it at once; one works, the others wait.
 * @param {string} url
 * @param {string[]} [wanted] only these, for a backup of an earlier version
 * @returns {Promise<string[]>} the migrations that were applied now
 */
export async function migrate(url, wanted = listMigrations()) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(738155)')
    if (await upToDate(client, wanted)) return []
    await runMigrations({ connectionString: url })
    await forgetFailed(client)
    const applied = await withEngine(url, currentSchema(), (opened) =>
      opened.applyMigrations({ migrationsList: migrationsList(wanted), filters: noFilter }),
    )
    return applied.appliedMigrationNames
  } finally {
    await client.end()
  }
}

// A migration that failed left nothing behind, so a corrected one may simply be tried again.
async function forgetFailed(client) {
  const { rows } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`)
  if (rows[0].there) await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND logs IS NOT NULL')
}

const migrationsList = (names) => ({
  baseDir: migrationsFolder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  shadowDbInitScript: '',
  migrationDirectories: names.map((name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sqlOf(name) } },
  })),
})

// Loading the engine takes longer than asking whether it has anything to do.
async function upToDate(client, wanted) {
  const found = await client.query(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AND to_regclass('graphile_worker.migrations') IS NOT NULL AS there`,
  )
  if (!found.rows[0].there) return false
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const checksum = (name) => createHash('sha256').update(sqlOf(name)).digest('hex')
  if (!wanted.every((name) => applied.get(name) === checksum(name))) return false
  const worker = await client.query('SELECT max(id) AS last FROM graphile_worker.migrations')
  return Number(worker.rows[0].last) >= lastWorkerMigration()
}

const lastWorkerMigration = () =>
  Math.max(...readdirSync(join(workerFolder, 'sql')).map((name) => Number.parseInt(name, 10)))

/**
 * The SQL that leads from the last migration to prisma/schema; empty when there is nothing to do.
 * @param {string} url any database: the engine asks its version
 * @returns {Promise<string>}
 */
export async function pendingChanges(url) {
  const target = currentSchema()
  const before = snapshotSchema()
  const { stdout } = await withEngine(url, target, (opened) =>
    opened.diff({
      from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: target },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: noFilter,
    }),
  )
  const sql = (stdout ?? '').trim()
  return sql === '' || sql.startsWith('-- This is an empty migration') ? '' : `${sql}\n`
}
