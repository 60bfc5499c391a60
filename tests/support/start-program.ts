import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export { freePort } from '@/scripts/support/ports.mjs'

export type Program = { url: string; process: ChildProcess; stop: () => Promise<number | null> }

/**
 * Starts a program of the repository (path from its root) under tsx and resolves at its line `ready <url>`. `stop`
 * sends SIGTERM and gives the exit code.
 */
export async function startProgram(path: string, env: Record<string, string>): Promise<Program> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const ready = /^ready(?: (\S+))?$/m.exec(out)
      if (ready) resolve(ready[1] ?? '')
    })
    child.once('exit', (code) => {
      reject(new Error(`${path} ended with ${String(code)}: ${err.trim() || out.trim()}`))
    })
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    return child.exitCode
  }
  return { url, process: child, stop }
}
