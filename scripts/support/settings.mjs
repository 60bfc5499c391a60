import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './toolchain.mjs'

const newSecret = () => randomBytes(32).toString('base64url')
const secrets = ['ENCRYPTION_KEY', 'LOOKUP_KEY', 'FILE_KEYS', 'NEXTAUTH_SECRET', 'AUDIT_SIGNING_KEY', 'VNEID_CLIENT_SECRET', 'EMBEDDED_DATABASE_PASSWORD']

/**
 * Reads `.env` and fills in what a demonstration needs. `process.env` wins over the file.
 * @returns {{dataDir: string, demo: boolean, embedded: boolean, port: number}}
 */
export function loadSettings() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name]
  const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data')
  const embedded = process.env['DATABASE_URL'] === undefined
  const demo = embedded || process.env['DEMO'] === '1'
  const port = Number(process.env['PORT'] ?? 3000)
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  process.env['DATA_DIR'] = dataDir
  process.env['PORT'] = String(port)
  process.env['DEMO'] = demo ? '1' : '0'
  process.env['PUBLIC_URL'] ??= `http://localhost:${String(port)}`
  process.env['NEXTAUTH_URL'] ??= process.env['PUBLIC_URL']
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  // Outside a demonstration a missing key must stop the start, not be invented: data would be encrypted with a key nobody keeps.
  if (demo) fillForDemonstration(join(dataDir, 'keys.json'))
  return { dataDir, demo, embedded, port }
}

function fillForDemonstration(file) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = secrets.filter((name) => known[name] === undefined)
  for (const name of missing) known[name] = name === 'FILE_KEYS' ? `1:${newSecret()}` : newSecret()
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 })
  for (const name of secrets) process.env[name] ??= known[name]
  // A demonstration brings no virus scanner; the log says so.
  if (process.env['CLAMAV_HOST'] === undefined) process.env['SCANNER'] ??= 'off'
}
