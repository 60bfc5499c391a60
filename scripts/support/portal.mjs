import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { build, buildIsStale, endTools, generateClient } from './build.mjs'
import { startEmbedded } from './database.mjs'
import { migrate } from './migrations.mjs'
import { freePort, portTaken } from './ports.mjs'
import { commandLine, endProcess, isAlive } from './processes.mjs'
import { seed } from './seed.mjs'
import { Supervisor } from './supervisor.mjs'
import { root } from './toolchain.mjs'

const underTsx = (script, ...conditions) => ({ file: process.execPath, args: [...conditions, '--import', 'tsx', script] })

// What lib/core/env.ts has no default for.
const required = ['ENCRYPTION_KEY', 'LOOKUP_KEY', 'FILE_KEYS', 'NEXTAUTH_SECRET', 'AUDIT_SIGNING_KEY', 'VNEID_ISSUER', 'VNEID_CLIENT_ID', 'VNEID_CLIENT_SECRET', 'SMTP_URL']

/** Where the simulator of the registries answers for each. */
const registryPaths = {
  CIVIL_STATUS: 'ho-tich', RESIDENCE: 'cu-tru', BUSINESS: 'doanh-nghiep', SOCIAL_INSURANCE: 'bao-hiem', LAND: 'dat-dai', HEALTH: 'y-te',
}

/** The whole portal of one data folder: database, simulators, jobs, application. */
export class Portal {
  /**
   * @param {ReturnType<typeof import('./settings.mjs').loadSettings>} settings
   * @param {{dev: boolean, say: (line: string) => void, onEnd: (code: number) => void}} options
   */
  constructor(settings, options) {
    this.settings = settings
    this.options = options
    this.holdsFolder = false
    this.note = join(settings.dataDir, 'run.json')
    this.supervisor = new Supervisor({
      onVitalEnd: (name, code) => {
        options.say(`${name} ended with ${String(code)}: everything stops`)
        options.onEnd(code === 0 ? 1 : code)
      },
      onChange: () => this.#writeNote(),
    })
  }

  /** Names what is missing at once, before a minute of building. */
  checkSettings() {
    const missing = required.filter((name) => process.env[name] === undefined)
    if (missing.length > 0) throw new Error(`settings are missing: ${missing.join(', ')} (see .env.example)`)
  }

  /** Refuses to start twice on one data folder and ends what a killed run left behind. */
  async clearTheWay() {
    const { port } = this.settings
    const left = existsSync(this.note) ? JSON.parse(readFileSync(this.note, 'utf8')) : {}
    if (left.portal !== process.pid && isAlive(left.portal ?? 0) && commandLine(left.portal).includes('start.mjs')) {
      throw new Error(`the portal runs already (process ${left.portal}); stop it, or set DATA_DIR and PORT for a second one`)
    }
    for (const [name, pid] of Object.entries(left.programs ?? {})) {
      if (!isAlive(pid) || !/next|tsx|node/.test(commandLine(pid))) continue
      this.options.say(`ending ${name}, left over from a killed run`)
      await endProcess(pid)
    }
    if (await portTaken(port)) throw new Error(`port ${String(port)} is taken: set PORT to another`)
    this.holdsFolder = true
    this.#writeNote()
  }

  #writeNote() {
    if (!this.holdsFolder) return
    const note = { portal: process.pid, postgres: this.database?.pid, databaseUrl: process.env['DATABASE_URL'], programs: this.supervisor.pids() }
    // Renamed into place: whoever reads while it is written finds the note of before, never half of one.
    writeFileSync(`${this.note}.new`, JSON.stringify(note), { mode: 0o600 })
    renameSync(`${this.note}.new`, this.note)
  }

  /** Addresses of the simulators, chosen before anything reads them. */
  async chooseAddresses() {
    if (!this.settings.demo) return
    const set = (name, value) => (process.env[name] ??= String(value))
    set('VNEID_PORT', await freePort(9090))
    set('MAIL_SMTP_PORT', await freePort(1025))
    set('MAIL_HTTP_PORT', await freePort(8025))
    set('SMS_PORT', await freePort(8027))
    set('ZALO_PORT', await freePort(8028))
    set('REGISTRIES_PORT', await freePort(8029))
    set('VNEID_ISSUER', `http://localhost:${process.env['VNEID_PORT'] ?? ''}`)
    set('VNEID_CLIENT_ID', 'mot-cua')
    set('VNEID_REDIRECT_URIS', `${process.env['PUBLIC_URL'] ?? ''}/api/auth/callback/vneid`)
    set('VNEID_POST_LOGOUT_URIS', `${process.env['PUBLIC_URL'] ?? ''}/api/dang-xuat`)
    set('VNEID_BACKCHANNEL_URI', `${process.env['PUBLIC_URL'] ?? ''}/api/dang-xuat/vneid`)
    set('SMTP_URL', `smtp://127.0.0.1:${process.env['MAIL_SMTP_PORT'] ?? ''}`)
    set('SMS_URL', `http://127.0.0.1:${process.env['SMS_PORT'] ?? ''}`)
    set('SMS_API_KEY', 'demo-key')
    set('SMS_SECRET', 'demo-secret')
    set('ZALO_URL', `http://127.0.0.1:${process.env['ZALO_PORT'] ?? ''}`)
    set('ZALO_OAUTH_URL', `http://127.0.0.1:${process.env['ZALO_PORT'] ?? ''}`)
    set('ZALO_APP_ID', 'demo-app')
    set('ZALO_SECRET_KEY', 'demo-secret')
    set('ZALO_REFRESH_TOKEN', 'demo-refresh')
    this.#chooseRegistries(set)
  }

  #chooseRegistries(set) {
    const base = `http://127.0.0.1:${process.env['REGISTRIES_PORT'] ?? ''}`
    set('REGISTRY_POPULATION_URL', `${base}/dan-cu`)
    set('REGISTRY_POPULATION_USER', 'demo')
    set('REGISTRY_POPULATION_SECRET', 'demo-secret')
    set('REGISTRY_POPULATION_CLIENT', 'VN/GOV/99/mot-cua')
    set('REGISTRY_POPULATION_API_KEY', 'demo-key')
    for (const [name, path] of Object.entries(registryPaths)) {
      set(`REGISTRY_${name}_URL`, `${base}/${path}`)
      set(`REGISTRY_${name}_SECRET`, 'demo-secret')
    }
  }

  /** Everything that must be there before the first request: database, tables, client, data, build. */
  async prepare() {
    const { say, dev } = this.options
    if (this.settings.embedded) {
      say('starting the database')
      await this.#startDatabase()
    }
    const url = process.env['DATABASE_URL'] ?? ''
    const applied = await migrate(url)
    if (applied.length > 0) say(`migrated the database: ${applied.join(', ')}`)
    if (await generateClient()) say('wrote the database client')
    this.#startSimulators()
    await seed(url, { demo: this.settings.demo, say })
    if (dev || !buildIsStale()) return
    say('building the application (half a minute to a minute)')
    await build()
  }

  async #startDatabase() {
    const { server, url } = await startEmbedded(this.settings.dataDir, () => void this.#restartDatabase())
    this.database = server
    process.env['DATABASE_URL'] = url
    this.#writeNote()
  }

  async #restartDatabase() {
    this.options.say('the database server ended unexpectedly: starting it again')
    try {
      await this.database?.start()
      this.#writeNote()
      this.options.say('the database is back')
    } catch (error) {
      this.options.say(String(error))
      this.options.onEnd(1)
    }
  }

  /** Starts the programs and waits until the application answers. */
  async serve() {
    const { dev } = this.options
    const env = { NODE_ENV: dev ? 'development' : 'production' }
    const jobs = this.#start({ name: 'jobs', script: 'lib/jobs/run.ts', ...underTsx('lib/jobs/run.ts', '--conditions=react-server'), env })
    void this.supervisor.start({
      name: 'next',
      file: process.execPath,
      args: [join(root, 'node_modules/next/dist/bin/next'), dev ? 'dev' : 'start', '-p', String(this.settings.port)],
      env,
      vital: true,
    })
    await Promise.all([this.simulators, jobs, this.#answers()])
  }

  // Before the build: their ports were free a moment ago, and the build writes their addresses into headers.
  #startSimulators() {
    const program = (name) => {
      const script = `tests/simulators/${name}/server.ts`
      return { name, script, ...underTsx(script) }
    }
    this.simulators = this.settings.demo ? Promise.all(['vneid', 'mail', 'sms', 'zalo', 'registries'].map((name) => this.#start(program(name)))) : undefined
  }

  #start(program) {
    return existsSync(join(root, program.script)) ? this.supervisor.start({ ...program, readyLine: /^ready\b/ }) : undefined
  }

  async #answers() {
    const url = `http://127.0.0.1:${String(this.settings.port)}/api/health/live`
    while (!this.supervisor.stopping) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined)
      if (answer?.ok === true) return
      await sleep(50)
    }
  }

  /** Where everything is and who may sign in, one line each. */
  async addresses() {
    const lines = [`portal     ${process.env['PUBLIC_URL'] ?? ''}`]
    if (!this.settings.demo) return lines
    lines.push(`VNeID      ${process.env['VNEID_ISSUER'] ?? ''}  (simulator; its page lists the fictional citizens)`)
    lines.push(`mailbox    http://localhost:${process.env['MAIL_HTTP_PORT'] ?? ''}  (every e-mail of the portal)`)
    lines.push(`phones     http://localhost:${process.env['SMS_PORT'] ?? ''} (SMS)  http://localhost:${process.env['ZALO_PORT'] ?? ''} (Zalo)`)
    lines.push(`registries http://localhost:${process.env['REGISTRIES_PORT'] ?? ''}  (2,000 fictional people; how to steer it: tests/simulators/registries/server.ts)`)
    // Pure, so this Node can read it as it is.
    const { demoOfficials } = await import(pathToFileURL(join(root, 'lib/identity/model.ts')).href)
    lines.push(`officials  ${process.env['PUBLIC_URL'] ?? ''}/can-bo/dang-nhap  password ${demoOfficials.password}, then the code that the next page shows`)
    for (const { name, roles } of demoOfficials.accounts) lines.push(`           ${`${name}@${demoOfficials.domain}`.padEnd(28)} ${roles.join(', ')}`)
    return lines
  }

  /** Application and jobs first, so that they finish what they do; the database last. */
  async stop() {
    await Promise.all([this.supervisor.stop(), endTools()])
    await this.database?.stop()
    if (this.holdsFolder) rmSync(this.note, { force: true })
    this.holdsFolder = false
  }
}
