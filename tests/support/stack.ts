import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A whole portal of its own, started by `npm start`'s own script: database, simulators, jobs, application. */
export type Stack = {
  readonly url: string
  readonly vneidUrl: string
  readonly mailUrl: string
  readonly dataDir: string
  /** Everything it printed so far. */
  readonly output: () => string
  readonly process: ChildProcess
  /** What runs now; the ids change when a program is started again. */
  readonly running: () => { portal: number; postgres: number; databaseUrl: string; programs: Record<string, number> }
  /** Ends it as Ctrl-C does and gives the exit code. */
  readonly stop: () => Promise<number | null>
}

/** What the caller's own settings must not lend to a stack: it has its own database, keys and addresses. */
const own = [
  'DATABASE_URL', 'ENCRYPTION_KEY', 'LOOKUP_KEY', 'FILE_KEYS', 'NEXTAUTH_SECRET', 'AUDIT_SIGNING_KEY', 'VNEID_CLIENT_ID', 'VNEID_CLIENT_SECRET', 'SMTP_URL', 'SMS_URL',
  'ZALO_URL', 'ZALO_OAUTH_URL', 'NODE_ENV', 'TZ', 'DEMO',
  ...['POPULATION', 'CIVIL_STATUS', 'RESIDENCE', 'BUSINESS', 'SOCIAL_INSURANCE', 'LAND', 'HEALTH'].map((registry) => `REGISTRY_${registry}_URL`),
]

/** Starts a stack and resolves when it is ready; rejects with its output when it ends before. */
export async function startStack(settings: Record<string, string>, args: readonly string[] = []): Promise<Stack> {
  const env: NodeJS.ProcessEnv = { ...process.env }
  // Empty, not absent: a .env file must not fill them in again.
  for (const name of own) env[name] = ''
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    env: { ...env, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (/ready in/.test(output)) resolve()
      })
    }
    child.once('exit', (code) => {
      if (args.includes('--prepare') && code === 0) resolve()
      else reject(new Error(`the portal ended with ${String(code)}:\n${output}`))
    })
  })
  await ready
  const dataDir = settings['DATA_DIR'] ?? ''
  return {
    url: settings['PUBLIC_URL'] ?? '',
    vneidUrl: settings['VNEID_ISSUER'] ?? '',
    mailUrl: `http://localhost:${settings['MAIL_HTTP_PORT'] ?? ''}`,
    dataDir,
    output: () => output,
    process: child,
    running: () => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as ReturnType<Stack['running']>,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      return child.exitCode
    },
  }
}

/** Removes what a stopped stack leaves on the disk. */
export const removeStack = (settings: Record<string, string>): void => {
  rmSync(settings['DATA_DIR'] ?? '', { recursive: true, force: true })
}
