import { setTimeout as sleep } from 'node:timers/promises'
import { type Application, killHard, type Parts, type Running } from '../../support/parts'

/** Keeps application and jobs running as `npm start` does, and kills what it is told to kill. */
export class Supervisor {
  #application: Application
  #jobs: Running
  readonly #parts: Parts
  readonly #databaseUrl: string
  #ending = false
  restarts = 0
  /** For each kill of the database: whether the application came through as the process it was. */
  readonly survivals: boolean[] = []

  constructor(parts: Parts, application: Application, jobs: Running, databaseUrl: string) {
    this.#parts = parts
    this.#application = application
    this.#jobs = jobs
    this.#databaseUrl = databaseUrl
    this.#watchApplication()
    this.#watchJobs()
  }

  #watchApplication(): void {
    this.#application.process.once('exit', () => {
      if (!this.#ending) void this.#restartApplication()
    })
  }

  async #restartApplication(): Promise<void> {
    this.#application = await this.#parts.next({ databaseUrl: this.#databaseUrl, port: this.#application.port })
    this.restarts += 1
    this.#watchApplication()
  }

  #watchJobs(): void {
    this.#jobs.process.once('exit', () => {
      if (!this.#ending) void this.#restartJobs()
    })
  }

  // Without a database the worker does not start; it is tried again like any program.
  async #restartJobs(): Promise<void> {
    for (;;) {
      await sleep(500)
      const started = await this.#parts.jobs(this.#databaseUrl).catch(() => null)
      if (started === null) continue
      this.#jobs = started
      this.#watchJobs()
      return
    }
  }

  /** Kills the application; it is started again at once. */
  async killApplication(): Promise<void> {
    const before = this.restarts
    await killHard(this.#application)
    while (this.restarts === before) await sleep(50)
  }

  /** Kills the database server, waits until it is back and the application answers for it again, by itself. */
  async killDatabase(): Promise<void> {
    const [application, old] = [this.#application, this.#parts.postgres.pid]
    if (old === undefined) throw new Error('no database server')
    process.kill(old, 'SIGKILL')
    while (this.#parts.postgres.pid === old || !(await this.#ready())) await sleep(50)
    this.survivals.push(this.#application === application && application.process.exitCode === null && application.process.signalCode === null)
  }

  async #ready(): Promise<boolean> {
    const answer = await fetch(`${this.#application.url}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    return answer?.ok === true
  }

  /** From now on nothing is started again. */
  end(): void {
    this.#ending = true
  }
}
