import { createHash, createHmac } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import * as tar from 'tar'
import { appliedMigrations, dataTables, quotedName, sequences } from './tables.mjs'

/**
 * Tells two keys apart without telling them. The keys themselves are never in a backup.
 * @returns {string | null}
 */
export function keyFingerprint() {
  const keys = [process.env['ENCRYPTION_KEY'], process.env['LOOKUP_KEY']]
  if (keys.some((key) => key === undefined)) return null
  return createHmac('sha256', keys.join('\n')).update('which keys').digest('hex').slice(0, 16)
}

/**
 * The same for each master key of files, by its version.
 * @returns {Record<string, string>}
 */
export function fileKeyFingerprints() {
  const keys = (process.env['FILE_KEYS'] ?? '').split(',').filter((entry) => entry !== '').map((entry) => entry.split(':'))
  return Object.fromEntries(keys.map(([version, key]) => [version, createHmac('sha256', key).update('which key').digest('hex').slice(0, 16)]))
}

/** SHA-256 (hex) of a file. */
export async function hashFile(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** The files under a folder, as paths from it with slashes, without hidden ones. */
export function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/**
 * Writes database and files of this moment into one tar.gz. The portal may go on working: the tables are read in one
 * snapshot, and files are never changed once they are there, only added.
 * @param {{url: string, dataDir: string, file: string}} what
 */
export async function backUp({ url, dataDir, file }) {
  const target = resolve(file)
  if (existsSync(target)) throw new Error(`${target} exists already`)
  const stage = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
  try {
    const database = await copyDatabase(url, stage)
    const files = await describeFiles(join(dataDir, 'files'), stage)
    const manifest = { format: 1, takenAt: new Date().toISOString(), keys: keyFingerprint(), fileKeys: fileKeyFingerprints(), ...database, files }
    writeFileSync(join(stage, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
    const partial = join(stage, 'backup.tar.gz')
    await tar.create({ gzip: true, file: partial, cwd: stage, follow: true, portable: true }, ['manifest.json', 'tables', 'files'])
    renameSync(partial, target)
    return manifest
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

async function copyDatabase(url, stage) {
  mkdirSync(join(stage, 'tables'))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables = []
    for (const { name, columns } of await dataTables(client)) {
      const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
      const stream = client.query(copyTo(`COPY ${quotedName(name)} (${list}) TO STDOUT`))
      await pipeline(stream, createWriteStream(join(stage, 'tables', `${name}.copy`)))
      tables.push({ name, columns, rows: stream.rowCount })
    }
    return { migrations: await appliedMigrations(client), tables, sequences: await sequences(client) }
  } finally {
    await client.end()
  }
}

// The tables were read first, so every file they name is there by now; a later one does no harm.
async function describeFiles(folder, stage) {
  mkdirSync(folder, { recursive: true })
  symlinkSync(resolve(folder), join(stage, 'files'))
  const files = []
  for (const path of listFiles(folder)) {
    const full = join(folder, path)
    files.push({ path, bytes: statSync(full).size, sha256: await hashFile(full) })
  }
  return files
}
