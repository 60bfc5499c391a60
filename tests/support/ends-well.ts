import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'

/**
 * Runs a program of the repository (path from its root) to its end, and expects it to close with `N passed, 0 failed`. What
 * it named as failed stands before its last words, which may be long logs.
 */
export async function expectEndsWell(path: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(join(process.cwd(), 'node_modules/node/bin/node'), [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'exit')
  const said = [...(output.match(/^FAILED .*$/gm) ?? []), output.slice(-6000)].join('\n')
  expect(said).toMatch(/^[1-9]\d* passed, 0 failed$/m)
  expect(child.exitCode, said).toBe(0)
}
