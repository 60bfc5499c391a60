import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { build, buildIsStale, generateClient } from '@/scripts/support/build.mjs'
import { migrate } from '@/scripts/support/migrations.mjs'
import { freePort } from '@/scripts/support/ports.mjs'
import { type PostgresServer, startPostgres } from '@/scripts/support/postgres.mjs'
import { endProcess } from '@/scripts/support/processes.mjs'
import { seed } from '@/scripts/support/seed.mjs'
import { loadSettings } from '@/scripts/support/settings.mjs'
import { stackSettings } from '@/scripts/support/stack-settings.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One program that runs: the application, the jobs, the mail catcher. */
export type Running = { readonly process: ChildProcess; readonly pid: number; readonly stop: () => Promise<void> }

/** An application that answers. `url` has no slash at the end. */
export type Application = Running & { readonly url: string; readonly port: number }

/**
 * The parts of a portal, each started and killed by itself: for benchmarks and for tests that break things. The settings
 * are put into this process' environment, so that code of the portal may be imported afterwards.
 */
export class Parts {
  readonly settings: Record<string, string>
  readonly postgres: PostgresServer
  readonly #running = new Set<Running>()

  private constructor(settings: Record<string, string>, postgres: PostgresServer) {
    this.settings = settings
    this.postgres = postgres
  }

  /** A database server on a folder of its own. `onExit` hears when it ends without being told to. */
  static async start(over: Record<string, string> = {}, onExit?: () => void): Promise<Parts> {
    const settings: Record<string, string> = { ...(await stackSettings()), LOG_LEVEL: 'warn', ...over }
    for (const name of ['DATABASE_URL', 'ENCRYPTION_KEY', 'LOOKUP_KEY', 'FILE_KEYS', 'NEXTAUTH_SECRET', 'AUDIT_SIGNING_KEY', 'VNEID_CLIENT_ID', 'VNEID_CLIENT_SECRET', 'NODE_ENV', 'DEMO']) {
      Reflect.deleteProperty(process.env, name)
    }
    Object.assign(process.env, settings)
    process.env.SMTP_URL = `smtp://127.0.0.1:${settings['MAIL_SMTP_PORT'] ?? ''}`
    process.env.VNEID_CLIENT_ID = 'mot-cua'
    const { dataDir } = loadSettings()
    const folder = join(dataDir, 'postgres')
    const postgres = await startPostgres({ folder, password: process.env.EMBEDDED_DATABASE_PASSWORD ?? '', ...(onExit && { onExit }) })
    return new Parts(settings, postgres)
  }

  get dataDir(): string {
    return this.settings['DATA_DIR'] ?? ''
  }

  /** Makes a database: a migrated one with the ward and its procedures, a copy of another, or an empty one. */
  async database(name: string, content: 'portal' | 'empty' | { readonly copyOf: string }): Promise<string> {
    const admin = new pg.Client({ connectionString: this.postgres.url() })
    await admin.connect()
    const template = typeof content === 'object' ? ` TEMPLATE ${content.copyOf}` : ''
    await admin.query(`CREATE DATABASE ${name}${template}`).finally(() => admin.end())
    const url = this.postgres.url(name)
    if (content === 'portal') {
      await generateClient()
      await migrate(url)
      await seed(url, { demo: false, say: () => undefined })
    }
    return url
  }

  /** `next build`, unless it was built from these very sources. */
  async built(databaseUrl: string): Promise<void> {
    process.env.DATABASE_URL = databaseUrl
    if (buildIsStale()) await build()
  }

  /** `next start` of the folder (the portal's own by default); resolves when it answers. */
  async next({ databaseUrl, port, folder = root, probe = '/api/health/live' }: { databaseUrl: string; port?: number; folder?: string; probe?: string }): Promise<Application> {
    const at = port ?? (await freePort())
    const args = [join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(at)]
    const running = this.#run('next', args, folder, { DATABASE_URL: databaseUrl, NODE_ENV: 'production', PORT: String(at) })
    const url = `http://localhost:${at}`
    while (running.process.exitCode === null) {
      const answer = await fetch(url + probe, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined)
      if (answer?.ok) return { ...running, url, port: at }
      await sleep(50)
    }
    throw new Error(`next start ended with ${String(running.process.exitCode)}: ${this.said('next')}`)
  }

  /** The process that works the queue. */
  jobs(databaseUrl: string): Promise<Running> {
    return this.#program('jobs', ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/run.ts'], { DATABASE_URL: databaseUrl, NODE_ENV: 'production' })
  }

  /** The mail catcher; its list is at MAIL_HTTP_PORT. */
  mail(): Promise<Running> {
    return this.#program('mail', ['--import', 'tsx', 'tests/simulators/mail/server.ts'], {})
  }

  /** A program of the repository under tsx, with its standard input and output for conversation. */
  helper(path: string, env: Record<string, string>): ChildProcess {
    return this.#run('helper', ['--conditions=react-server', '--import', 'tsx', path], root, env, true).process
  }

  /** The end of what the programs of that kind have printed. */
  said(name: 'next' | 'jobs' | 'mail' | 'helper'): string {
    const file = this.#log(name)
    return existsSync(file) ? readFileSync(file, 'utf8').slice(-3000) : ''
  }

  #log(name: string): string {
    return join(this.dataDir, `${name}.log`)
  }

  async #program(name: 'jobs' | 'mail', args: readonly string[], env: Record<string, string>): Promise<Running> {
    const running = this.#run(name, args, root, env)
    await new Promise<void>((resolve, reject) => {
      running.process.stdout?.on('data', (chunk: Buffer) => {
        if (/^ready\b/m.test(chunk.toString())) resolve()
      })
      running.process.once('exit', (code) => reject(new Error(`${name} ended with ${String(code)}: ${this.said(name)}`)))
    })
    return running
  }

  #run(name: string, args: readonly string[], cwd: string, env: Record<string, string>, talks = false): Running {
    const child = spawn(process.execPath, args, { cwd, detached: true, stdio: [talks ? 'pipe' : 'ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    const note = (said: Buffer | string) => {
      appendFileSync(this.#log(name), said)
    }
    if (!talks) child.stdout?.on('data', note)
    child.stderr?.on('data', note)
    const pid = child.pid ?? 0
    const running: Running = { process: child, pid, stop: () => endProcess(pid) }
    this.#running.add(running)
    child.once('exit', (code, signal) => {
      this.#running.delete(running)
      if (existsSync(this.dataDir)) note(`ended with ${signal ?? String(code)}\n`)
    })
    return running
  }

  /** Ends everything that was started, the database last, and removes the data. */
  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((running) => running.stop()))
    await this.postgres.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

/** Kills a program without asking and waits until it is gone. */
export async function killHard({ process: child, pid }: Running): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  process.kill(-pid, 'SIGKILL')
  await gone
}
