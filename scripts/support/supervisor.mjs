import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from './processes.mjs'
import { root } from './toolchain.mjs'

const longestPause = 30_000

/**
 * Programs that run beside each other until they are stopped together.
 * @typedef {{name: string, file: string, args: string[], env?: NodeJS.ProcessEnv, vital?: boolean, readyLine?: RegExp}} Program
 */
export class Supervisor {
  /** @param {{onVitalEnd: (name: string, code: number) => void, onChange: () => void}} events */
  constructor(events) {
    this.events = events
    this.running = new Map()
    this.stopping = false
  }

  /** Process ids by name. */
  pids() {
    return Object.fromEntries([...this.running].map(([name, child]) => [name, child.pid]))
  }

  /**
   * Starts a program; resolves when it printed its ready line, at once when it has none. A program that ends is started
   * again after a pause that doubles; a vital one reports instead.
   * @param {Program} program
   * @param {number} [attempt]
   */
  start(program, attempt = 0) {
    const started = Date.now()
    // A group of its own: Ctrl-C reaches it through us, and nothing it starts is left behind.
    const child = spawn(program.file, program.args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...program.env },
    })
    this.running.set(program.name, child)
    this.events.onChange()
    const ready = this.#relay(child, program)
    child.once('exit', (code, signal) => {
      this.running.delete(program.name)
      this.events.onChange()
      if (this.stopping) return
      if (program.vital === true) {
        this.events.onVitalEnd(program.name, code ?? 1)
        return
      }
      const next = Date.now() - started > 60_000 ? 0 : attempt + 1
      const pause = Math.min(500 * 2 ** attempt, longestPause)
      process.stderr.write(`[${program.name}] ended (${signal ?? String(code)}), starts again in ${String(pause / 1000)} s\n`)
      void sleep(pause).then(() => {
        if (!this.stopping) void this.start(program, next)
      })
    })
    return ready
  }

  #relay(child, program) {
    return new Promise((resolve) => {
      if (program.readyLine === undefined) resolve(undefined)
      child.once('exit', () => resolve(undefined))
      child.once('error', (error) => {
        process.stderr.write(`[${program.name}] ${error.message}\n`)
        resolve(undefined)
      })
      for (const name of ['stdout', 'stderr']) {
        createInterface({ input: child[name] }).on('line', (line) => {
          if (program.readyLine?.test(line) === true) resolve(undefined)
          else if (line.trim() !== '') process[name].write(`[${program.name}] ${line}\n`)
        })
      }
    })
  }

  /** Ends all programs at once: asked first, then killed. */
  async stop() {
    this.stopping = true
    await Promise.all([...this.running.values()].map((child) => (child.pid === undefined ? undefined : endProcess(child.pid))))
  }
}
