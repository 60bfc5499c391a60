import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import * as tar from 'tar'
import { fileKeyFingerprints, hashFile, keyFingerprint, listFiles } from './backup.mjs'
import { listMigrations, migrate } from './migrations.mjs'
import { dataTables, foreignKeys, quotedName } from './tables.mjs'

/**
 * Puts a backup into a database and a data folder, all of it or nothing of the database. Refuses a database that holds
 * data, or keys that are not those of the backup, unless `force`.
 * @param {{url: string, dataDir: string, file: string, force?: boolean}} what
 */
export async function restore({ url, dataDir, file, force = false }) {
  mkdirSync(dataDir, { recursive: true })
  const stage = mkdtempSync(join(resolve(dataDir), '.restore-'))
  try {
    await tar.extract({ file: resolve(file), cwd: stage })
    const manifest = JSON.parse(readFileSync(join(stage, 'manifest.json'), 'utf8'))
    checkManifest(manifest, force)
    await verifyFiles(manifest, join(stage, 'files'))
    await makeEmpty(url, force)
    await migrate(url, manifest.migrations)
    await loadDatabase(url, manifest, join(stage, 'tables'))
    moveFiles(manifest, join(stage, 'files'), join(dataDir, 'files'))
    await migrate(url)
    return manifest
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

function checkManifest(manifest, force) {
  if (manifest.format !== 1) throw new Error(`this backup has format ${manifest.format}; this version reads format 1`)
  const known = listMigrations()
  const unknown = manifest.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`the backup was taken by a later version of the portal (${unknown.join(', ')})`)
  const keys = keyFingerprint()
  if (!force && keys !== null && manifest.keys !== null && keys !== manifest.keys) {
    throw new Error('ENCRYPTION_KEY and LOOKUP_KEY are not those of the backup: nobody could read what it holds (--force restores it all the same)')
  }
  const have = fileKeyFingerprints()
  const lacking = Object.entries(manifest.fileKeys ?? {}).filter(([version, print]) => have[version] !== print)
  if (!force && Object.keys(have).length > 0 && lacking.length > 0) {
    throw new Error(`FILE_KEYS lacks the keys of the backup (version ${lacking.map(([version]) => version).join(', ')}): its files could not be read (--force restores it all the same)`)
  }
}

async function verifyFiles(manifest, folder) {
  for (const { path, sha256 } of manifest.files) {
    const full = join(folder, path)
    if (!existsSync(full) || (await hashFile(full)) !== sha256) throw new Error(`the backup is damaged: file ${path}`)
  }
  const extra = listFiles(folder).length - manifest.files.length
  if (extra > 0) throw new Error(`the backup is damaged: ${extra} files more than it lists`)
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const makeEmpty = (url, force) =>
  withClient(url, async (client) => {
    const others = await client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    )
    if (others.rows[0].n > 0 && !force) throw new Error(`${others.rows[0].n} others are connected to this database: stop the portal first`)
    for (const { name } of await dataTables(client)) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${quotedName(name)} LIMIT 1`)
      if (rowCount > 0 && !force) throw new Error(`the database is not empty (${name}): --force replaces everything in it`)
    }
    await client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public')
  })

const loadDatabase = (url, manifest, folder) =>
  withClient(url, async (client) => {
    await client.query('BEGIN')
    const keys = await foreignKeys(client)
    const alter = async (table, words) => client.query(`ALTER TABLE ${quotedName(table)} ${words}`)
    // Owners may do this; switching all checks off at once would take a superuser. Made again, each key checks all rows.
    for (const { table, name } of keys) await alter(table, `DROP CONSTRAINT ${pg.escapeIdentifier(name)}`)
    for (const { name } of manifest.tables) await alter(name, 'DISABLE TRIGGER USER')
    for (const table of manifest.tables) await loadTable(client, table, join(folder, `${table.name}.copy`))
    for (const { name } of manifest.tables) await alter(name, 'ENABLE TRIGGER USER')
    for (const { table, name, definition } of keys) await alter(table, `ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`)
    for (const { name, last } of manifest.sequences) if (last !== null) await client.query('SELECT setval($1, $2)', [name, last])
    // Whoever held these jobs is not here.
    await client.query('UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL')
    await client.query('UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL')
    await client.query('COMMIT')
    await client.query('ANALYZE')
  })

async function loadTable(client, { name, columns, rows }, file) {
  const table = quotedName(name)
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  await client.query(`TRUNCATE ${table}`)
  await pipeline(createReadStream(file), client.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)))
  const found = await client.query(`SELECT count(*)::int AS n FROM ${table}`)
  if (found.rows[0].n !== rows) throw new Error(`the backup is damaged: ${name} has ${found.rows[0].n} rows of ${rows}`)
}

function moveFiles(manifest, from, to) {
  for (const { path } of manifest.files) {
    const target = join(to, path)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(join(from, path), target)
  }
}
