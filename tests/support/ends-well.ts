import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'

/** Runs a program of the repository (path from its root) to its end, and expects it to close with `N passed, 0 failed`. */
export async function expectEndsWell(path: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(join(process.cwd(), 'node_modules/node/bin/node'), [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'exit')
  const said = output.slice(-6000)
  expect(said).toMatch(/^[1-9]\d* passed, 0 failed$/m)
  expect(child.exitCode, said).toBe(0)
}
